package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.CacheException;
import dev.sheaf.DType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decode-once file where each epoch makes something else of what it keeps. */
class AugmentedCacheTest {
  /** Warns of each damaged slot, which is many in these tests. */
  private static final Logger LOG = Logger.getLogger("dev.sheaf.cache");

  private static final int MOST = 40;

  /** The length of what is kept, and the kept bytes. */
  private static final int STRIDE = 4 + MOST;

  @TempDir Path folder;
  private Path cache;

  @BeforeAll
  static void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOG.setLevel(null);
  }

  @BeforeEach
  void nameTheCache() {
    cache = folder.resolve("photos.cache");
  }

  /** Photos of 12 to 59 random bytes: some are longer than what is kept of them. */
  private List<Photo> photos(int count) throws IOException {
    Random random = new Random(1);
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] pixels = new byte[12 + random.nextInt(48)];
      random.nextBytes(pixels);
      photos.add(new Photo(Files.write(folder.resolve("photo" + i + ".jpg"), pixels), i));
    }
    return photos;
  }

  /** Digest and number of decoded files of some passes. */
  private record Run(String digest, int decoded) {}

  private static SequenceBuilder<Photo, PhotoSequence> of(List<Photo> photos, DType dtype) {
    return PhotoSequence.builder(photos, new PhotoField(12, dtype, "fake 1.0"), "photo: 12 bytes")
        .augment(Window.of(MOST));
  }

  private static Run run(SequenceBuilder<Photo, PhotoSequence> builder, int workers, int passes) {
    try (PhotoSequence sequence = builder.batchSize(8).shuffle(3).build();
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      String digest = Digest.ofPasses(stream, passes);
      return new Run(digest, sequence.photo.decoded.get());
    }
  }

  private Run cached(List<Photo> photos) {
    return run(of(photos, DType.FLOAT32).cache(cache), 0, 2);
  }

  /** What a file that is never reused gives. */
  private String expected(List<Photo> photos) throws IOException {
    Path other = folder.resolve("other.cache");
    String digest = run(of(photos, DType.FLOAT32).cache(other), 0, 2).digest();
    Files.delete(other);
    return digest;
  }

  @ParameterizedTest
  @CsvSource({
    "0, FLOAT32",
    "1, FLOAT32",
    "2, FLOAT32",
    "8, FLOAT32",
    "0, UINT8",
    "2, UINT8",
    "8, UINT8"
  })
  void everyFileIsDecodedOnceAndTheBytesAreThoseOfTheFirstTime(int workers, DType dtype)
      throws IOException {
    List<Photo> photos = photos(300);
    List<String> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      // Each with a file of its own, where all is decoded.
      Path own = folder.resolve("epoch" + epoch);
      try (PhotoSequence sequence = of(photos, dtype).batchSize(8).shuffle(3).cache(own).build()) {
        sequence.resume(epoch);
        Digest digest = new Digest();
        for (int index = 0; index < sequence.length(); index++) {
          try (Batch batch = sequence.batch(index)) {
            digest.add(batch);
          }
        }
        epochs.add(digest.hex());
        assertThat(sequence.photo.decoded).hasValue(300);
      }
    }
    assertThat(epochs).doesNotHaveDuplicates();
    for (int decoded : new int[] {300, 0}) {
      try (PhotoSequence sequence = of(photos, dtype).batchSize(8).shuffle(3).cache(cache).build();
          BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
        for (String epoch : epochs) {
          assertThat(Digest.ofPasses(stream, 1)).isEqualTo(epoch);
        }
        assertThat(sequence.photo.decoded).hasValue(decoded);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 8})
  void theBytesAreTheSameWhenResumedAtAnyBatch(int workers) throws IOException {
    List<Photo> photos = photos(100);
    Digest digest = new Digest();
    for (int epoch = 0; epoch < 2; epoch++) {
      for (int from = 0; from < 13; from += 5) {
        try (PhotoSequence sequence =
            of(photos, DType.FLOAT32).batchSize(8).shuffle(3).cache(cache).build()) {
          sequence.resume(epoch);
          try (BatchStream<PhotoBatch> stream =
              Loader.of(sequence).workers(workers).startAt(from).open()) {
            for (int taken = 0; taken < 5 && stream.hasNext(); taken++) {
              try (Batch batch = stream.next()) {
                digest.add(batch);
              }
            }
          }
        }
      }
    }
    assertThat(digest.hex()).isEqualTo(expected(photos));
  }

  @Test
  void aFileOfManySamplesIsKeptOnceAndItsPartsDiffer() throws IOException {
    List<Photo> few = photos(10);
    List<Photo> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(new Photo(few.get(i % 10).file(), i));
    }
    Run first = cached(many);
    assertThat(first.decoded()).isEqualTo(10);
    assertThat(cached(many)).isEqualTo(new Run(first.digest(), 0));
  }

  @Test
  void aFileThatHasChangedIsDecodedAnew() throws IOException {
    List<Photo> photos = photos(20);
    cached(photos);
    Path changed = photos.get(7).file();
    FileTime before = Files.getLastModifiedTime(changed);
    byte[] pixels = new byte[(int) Files.size(changed)];
    new Random(9).nextBytes(pixels);
    Files.write(changed, pixels);
    Files.setLastModifiedTime(changed, FileTime.fromMillis(before.toMillis() + 1));
    String expected = expected(photos);
    assertThat(cached(photos)).isEqualTo(new Run(expected, 1));
    assertThat(cached(photos)).isEqualTo(new Run(expected, 0));
  }

  @Test
  void aFlippedBitInWhatIsKeptIsFoundAndWhatIsBehindItDoesNotMatter() throws IOException {
    List<Photo> photos = photos(3);
    String expected = expected(photos);
    cached(photos);
    byte[] whole = Files.readAllBytes(cache);
    int slots = whole.length - 3 * STRIDE;
    for (int slot = 0; slot < 3; slot++) {
      int begin = slots + slot * STRIDE;
      int kept = (whole[begin] | whole[begin + 1] | whole[begin + 2] | whole[begin + 3]) & 0xFF;
      assertThat(kept).isBetween(4 + 12, STRIDE);
      for (int at = 0; at < STRIDE; at++) {
        byte[] flipped = whole.clone();
        flipped[begin + at] ^= (byte) (1 << at % 8);
        Files.write(cache, flipped);
        int decoded = at < kept ? 1 : 0;
        assertThat(cached(photos)).as("at %d", at).isEqualTo(new Run(expected, decoded));
        assertThat(cached(photos)).as("at %d, mended", at).isEqualTo(new Run(expected, 0));
      }
    }
  }

  @Test
  void whereverTheFileWasCutOffTheRestIsUsed() throws IOException {
    List<Photo> photos = photos(3);
    String expected = expected(photos);
    cached(photos);
    byte[] whole = Files.readAllBytes(cache);
    for (int length = whole.length - 3 * STRIDE; length < whole.length; length++) {
      Files.write(cache, Arrays.copyOf(whole, length));
      int lost = (whole.length - length + STRIDE - 1) / STRIDE;
      assertThat(cached(photos)).as("cut off at %d", length).isEqualTo(new Run(expected, lost));
    }
  }

  @Test
  void aFileForAnotherAugmentationIsRefusedWithTheDifference() throws IOException {
    List<Photo> photos = photos(3);
    cached(photos);
    byte[] before = Files.readAllBytes(cache);
    String end = "Delete it to have it built anew, or give this sequence a file of its own.";
    String of40 = "decoded 'photo': up to 44 bytes by fake 1.0, at most 40\n";
    String slotsOf40 = "slots: 1024 of 44 bytes\n";
    assertThatThrownBy(() -> PhotoSequence.builder(photos).cache(cache).build())
        .isInstanceOf(CacheException.class)
        .hasMessage(
            cache
                + (": was built for something else:\n  - " + of40)
                + ("  - " + slotsOf40)
                + "  + decoded 'photo': 12 bytes by fake 1.0\n"
                + "  + slots: 1024 of 12 bytes\n"
                + end);
    assertThatThrownBy(
            () -> PhotoSequence.builder(photos).augment(Window.of(50)).cache(cache).build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("  - " + of40)
        .hasMessageContaining("  + decoded 'photo': up to 54 bytes by fake 1.0, at most 50\n");
    assertThat(cache).hasBinaryContent(before);
    Path plain = folder.resolve("plain.cache");
    PhotoSequence.builder(photos).cache(plain).build().close();
    assertThatThrownBy(() -> of(photos, DType.FLOAT32).cache(plain).build())
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("  - decoded 'photo': 12 bytes by fake 1.0\n")
        .hasMessageContaining("  + " + of40);
  }

  @Test
  void sequencesThatAreOpenTogetherDoNotShareAFileForDifferentForms() throws IOException {
    List<Photo> photos = photos(3);
    try (PhotoSequence open = of(photos, DType.FLOAT32).cache(cache).build()) {
      assertThat(open.describe()).endsWith("; window over 40");
      assertThatThrownBy(() -> PhotoSequence.builder(photos).cache(cache).build())
          .isInstanceOf(CacheException.class)
          .hasMessageContaining("was built for something else");
      of(photos, DType.FLOAT32).cache(cache).build().close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 8})
  void badSamplesAreTheSameWithACache(int workers) throws IOException {
    List<Photo> photos = photos(100);
    Files.write(photos.get(5).file(), new byte[3]);
    Files.delete(photos.get(60).file());
    for (BadSamples policy : List.of(BadSamples.SKIP, BadSamples.ZERO_WEIGHT)) {
      Files.deleteIfExists(cache);
      Path other = folder.resolve(policy + ".cache");
      String expected =
          run(of(photos, DType.FLOAT32).onBadSample(policy).cache(other), 0, 2).digest();
      for (int decoded : new int[] {98, 0}) {
        assertThat(run(of(photos, DType.FLOAT32).onBadSample(policy).cache(cache), workers, 2))
            .isEqualTo(new Run(expected, decoded));
      }
    }
  }
}
