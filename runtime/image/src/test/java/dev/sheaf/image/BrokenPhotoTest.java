package dev.sheaf.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Tensor;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.spi.FileInspection.Verdict;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand photos, of which one is broken in its middle. */
final class BrokenPhotoTest {
  private static final int PHOTOS = 1_000;
  private static final int BROKEN = 617;
  private static final int BATCH = 32;
  private static final int FLOATS = 3 * PhotoSequence.SIDE * PhotoSequence.SIDE;

  private static final String DAMAGE =
      "is damaged: compressed data hold a code that does not exist";

  @TempDir private static Path folder;
  private static final List<Photo> SAMPLES = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    for (int i = 0; i < PHOTOS; i++) {
      String format = i % 3 == 0 ? "png" : "jpg";
      Path file = folder.resolve("%04d.%s".formatted(i, format));
      BufferedImage image = Pictures.noise(40 + i % 7, 40 + i % 5, i);
      byte[] bytes = Pictures.encoded(image, format);
      if (i == BROKEN) {
        // Whole at both ends, as a bad sector or a lost packet leaves it.
        Arrays.fill(bytes, bytes.length / 2, bytes.length * 3 / 4, (byte) 0);
      }
      SAMPLES.add(new Photo(Files.write(file, bytes), i));
    }
  }

  private static PhotoSequence sequence(BadSamples policy) {
    return PhotoSequence.builder(SAMPLES).batchSize(BATCH).shuffle(3).onBadSample(policy).build();
  }

  private static String path() {
    return SAMPLES.get(BROKEN).file().toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void isLeftOut(int workers) throws IOException {
    assertThat(digest(BadSamples.SKIP, workers, PHOTOS - 1))
        .isEqualTo(digest(BadSamples.SKIP, 0, PHOTOS - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void weighsNothing(int workers) throws IOException {
    assertThat(digest(BadSamples.ZERO_WEIGHT, workers, PHOTOS))
        .isEqualTo(digest(BadSamples.ZERO_WEIGHT, 0, PHOTOS));
  }

  /** Of two epochs, of which each has this many rows. */
  private static String digest(BadSamples policy, int workers, int rows) throws IOException {
    Path list = folder.resolve("bad.tsv");
    Files.deleteIfExists(list);
    MessageDigest sha = sha();
    try (PhotoSequence sequence = sequence(policy.atMost(0.001).list(list));
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      for (int epoch = 0; epoch < 2; epoch++) {
        int batches = 0;
        int seen = 0;
        while (stream.hasNext()) {
          try (PhotoBatch batch = stream.next()) {
            batches++;
            seen += batch.size();
            check(batch);
            add(sha, batch.inputs());
            add(sha, batch.targets());
            add(sha, batch.weights().stream().toList());
          }
        }
        assertThat(batches).isEqualTo((PHOTOS + BATCH - 1) / BATCH);
        assertThat(seen).isEqualTo(rows);
        assertThat(stream.badSamples()).isEqualTo(1);
        stream.endPass();
      }
    }
    assertThat(Files.readAllLines(list))
        .containsExactly(BROKEN + "\tfile\t" + path() + "\t" + DAMAGE);
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Some rows against the field alone; the broken one is nothing and weighs nothing. */
  private static void check(PhotoBatch batch) {
    FloatBuffer values = batch.file().floats();
    for (int k = 0; k < batch.size(); k++) {
      Photo photo = batch.samples().get(k);
      boolean broken = photo.number() == BROKEN;
      if (batch.weights().isPresent()) {
        assertThat(batch.weights().get().floats().get(k)).isEqualTo(broken ? 0 : 1);
      }
      if (broken || photo.number() % 50 == 0) {
        float[] row = new float[FLOATS];
        values.get(k * FLOATS, row);
        assertThat(row)
            .isEqualTo(
                broken ? new float[FLOATS] : Encoded.floats(PhotoSequence.FILE, photo.file()));
      }
    }
  }

  private static void add(MessageDigest sha, List<Tensor> tensors) {
    for (Tensor tensor : tensors) {
      sha.update(tensor.toString().getBytes(UTF_8));
      sha.update(tensor.bytes());
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void endsTheRunAtItsBatchWithItsName(int workers) {
    try (PhotoSequence sequence = sequence(BadSamples.FAIL);
        BatchStream<PhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      int[] order = sequence.order().orElseThrow();
      int place = 0;
      while (order[place] != BROKEN) {
        place++;
      }
      for (int batch = 0; batch < place / BATCH; batch++) {
        stream.next().close();
      }
      assertThatThrownBy(stream::next)
          .isInstanceOf(BadSampleException.class)
          .hasMessage(
              """
              sample %d, field 'file': %s: %s. Replace the file or remove the sample. \
              To go on without such samples, set onBadSample(BadSamples.SKIP)."""
                  .formatted(BROKEN, path(), DAMAGE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void isNamedByTheCheck(int workers) {
    CheckReport report =
        SampleCheck.<Photo>builder(
                "Photo", (photo, row) -> row.file("file", photo.file(), PhotoSequence.FILE))
            .workers(workers)
            .quiet(true)
            .run(SAMPLES);
    assertThat(report.ok()).isFalse();
    assertThat(report.text()).contains(path() + ": " + DAMAGE);
    assertThat(report.components().get(0).bad())
        .singleElement()
        .satisfies(bad -> assertThat(bad.verdict()).isEqualTo(Verdict.DAMAGED));
  }
}
