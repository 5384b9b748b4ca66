package dev.sheaf.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CacheOfTwoProcessesTest {
  private static final int LENGTH = 12;

  @TempDir Path folder;

  private String uncached(List<Photo> photos) {
    try (PhotoSequence sequence = PhotoSequence.builder(photos).batchSize(8).shuffle(3).build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(0).open()) {
      return Digest.ofPasses(stream, 2);
    }
  }

  @Test
  void oneProcessWritesAndTheOtherReadsAndGoesOnWhenItHasEnded() throws Exception {
    CacheTest.photos(folder, 30);
    List<Photo> photos = CacheProcess.photos(folder);
    String expected = uncached(photos);
    Path cache = folder.resolve("shared.cache");
    Process writer = CacheProcess.start(folder, cache, "hold", -1).start();
    try (BufferedReader lines = writer.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(expected + " 30");
      // The writer holds the file now. A new photo comes, which it does not know.
      Files.write(folder.resolve("photo99.jpg"), new byte[LENGTH]);
      List<Photo> more = CacheProcess.photos(folder);
      try (PhotoSequence sequence =
          PhotoSequence.builder(more).batchSize(8).shuffle(3).cache(cache).build()) {
        try (BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(2).open()) {
          Digest.ofPasses(stream, 1);
          assertThat(sequence.photo.decoded).as("reads what the other wrote").hasValue(1);
          Digest.ofPasses(stream, 1);
          assertThat(sequence.photo.decoded).as("but does not write").hasValue(2);
          writer.getOutputStream().close();
          assertThat(writer.waitFor()).isZero();
          Digest.ofPasses(stream, 1);
          Digest.ofPasses(stream, 1);
          Digest.ofPasses(stream, 1);
          assertThat(sequence.photo.decoded).as("until the other has ended").hasValueLessThan(5);
        }
      }
      try (PhotoSequence sequence = PhotoSequence.builder(more).cache(cache).build()) {
        sequence.batch(0).close();
        assertThat(sequence.photo.decoded).hasValue(0);
      }
    } finally {
      writer.destroyForcibly();
    }
  }

  @Test
  void whenAProcessIsKilledTheNextUsesWhatIsWhole() throws Exception {
    CacheTest.photos(folder, 2_000);
    List<Photo> photos = CacheProcess.photos(folder);
    String expected = uncached(photos);
    Path cache = folder.resolve("killed.cache");
    Random random = new Random(5);
    for (int kill = 0; kill < 3; kill++) {
      long before = Files.exists(cache) ? Files.size(cache) : 0;
      Process process = CacheProcess.start(folder, cache, "run", -1).start();
      // As soon as it has written some more, at a moment that is not known.
      long enough = before + random.nextInt(4_000);
      while (process.isAlive() && (!Files.exists(cache) || Files.size(cache) < enough)) {
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
    }
    try (PhotoSequence sequence =
            PhotoSequence.builder(photos).batchSize(8).shuffle(3).cache(cache).build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(2).open()) {
      assertThat(Digest.ofPasses(stream, 2)).isEqualTo(expected);
      assertThat(sequence.photo.decoded).hasValueLessThan(2_000);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whenTheDiskIsFullTrainingGoesOnAndWhatIsThereIsUsed() throws Exception {
    CacheTest.photos(folder, 2_000);
    String expected = uncached(CacheProcess.photos(folder));
    Path cache = folder.resolve("full.cache");
    // The system refuses to let the file grow beyond 40 KiB: room for the header, the entries of
    // the first 1,024 slots and some of the slots.
    Process process =
        CacheProcess.start(folder, cache, "run", 40).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    String[] result = output.strip().lines().reduce((first, last) -> last).orElseThrow().split(" ");
    assertThat(output).contains("full.cache: cannot be written any more: ");
    assertThat(output).contains("Training goes on;");
    assertThat(result[0]).isEqualTo(expected);
    int decoded = Integer.parseInt(result[1]);
    assertThat(decoded).as("in two passes").isBetween(2_001, 3_999);
  }
}
