package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.Augmentation;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.order.Sampler;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn for a sample depends on seed, epoch, sample and field alone. */
class AugmentedSequenceTest {
  private static final int SAMPLES = 23;

  private static final Augment CHAIN =
      Augment.randomResizedCrop()
          .flipHorizontally(0.5)
          .rotate(-15, 15)
          .colorJitter(0.4, 0.4, 0.4, 0.1)
          .gaussianNoise(0, 0.02)
          .oneOf(Augment.none().posterize(5, 1), Augment.none().equalize(1))
          .erase(0.25);

  @TempDir private Path folder;
  private final List<Photo> photos = new ArrayList<>();

  @BeforeEach
  void draw() throws IOException {
    for (int number = 0; number < SAMPLES; number++) {
      Path file = folder.resolve(number + ".png");
      Pictures.write(file, Pictures.noise(20 + number, 40 - number, number), "png");
      photos.add(new Photo(file, number));
    }
  }

  private SequenceBuilder<Photo, PhotoSequence> builder() {
    return PhotoSequence.builder(photos).batchSize(4).shuffle(42).augment(CHAIN);
  }

  private static List<List<Float>> passes(
      UnaryOperator<SequenceBuilder<Photo, PhotoSequence>> settings,
      SequenceBuilder<Photo, PhotoSequence> builder,
      int workers,
      int skipped,
      int batches) {
    List<List<Float>> seen = new ArrayList<>();
    try (PhotoSequence sequence = settings.apply(builder).build();
        BatchStream<PhotoBatch> stream =
            Loader.of(sequence)
                .workers(workers)
                .startAt(skipped / sequence.length(), skipped % sequence.length())
                .open()) {
      sequence.resume(skipped / sequence.length());
      for (int k = skipped; k < batches; k++) {
        try (PhotoBatch batch = stream.next()) {
          List<Float> floats = new ArrayList<>();
          FloatBuffer pixels = batch.tensor("file").floats();
          while (pixels.hasRemaining()) {
            floats.add(pixels.get());
          }
          FloatBuffer numbers = batch.tensor("number").floats();
          while (numbers.hasRemaining()) {
            floats.add(numbers.get());
          }
          seen.add(floats);
        }
        if (!stream.hasNext()) {
          stream.endPass();
        }
      }
    }
    return seen;
  }

  @Test
  void batchesAreTheSameForAnyNumberOfWorkersAndFromAnyPlaceOn() {
    List<List<Float>> expected = passes(same -> same, builder(), 0, 0, 12);
    for (int workers : new int[] {1, 2, 8}) {
      assertThat(passes(same -> same, builder(), workers, 0, 12)).isEqualTo(expected);
    }
    for (int skipped : new int[] {1, 5, 6, 7, 11}) {
      assertThat(passes(same -> same, builder(), 2, skipped, 12))
          .as("from batch %d on", skipped)
          .isEqualTo(expected.subList(skipped, 12));
    }
  }

  /** Whatever bad neighbours a sample has, its own draw stays. */
  @ParameterizedTest
  @ValueSource(strings = {"SKIP", "ZERO_WEIGHT"})
  void aBadSampleChangesNothingForTheOthers(String policy) throws IOException {
    int side = PhotoSequence.SIDE;
    List<Set<List<Float>>> good = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      Set<List<Float>> rows = new HashSet<>();
      BadSamples bad = policy.equals("SKIP") ? BadSamples.SKIP : BadSamples.ZERO_WEIGHT;
      try (PhotoSequence sequence = builder().onBadSample(bad).build()) {
        for (int index = 0; index < sequence.length(); index++) {
          try (PhotoBatch batch = sequence.batch(index)) {
            FloatBuffer pixels = batch.tensor("file").floats();
            FloatBuffer numbers = batch.tensor("number").floats();
            for (int k = 0; k < batch.size(); k++) {
              List<Float> row = new ArrayList<>();
              for (int i = 0; i < 3 * side * side; i++) {
                row.add(pixels.get(k * 3 * side * side + i));
              }
              if (batch.samples().get(k).number() != 9) {
                row.add(numbers.get(k));
                rows.add(row);
              }
            }
          }
        }
      }
      good.add(rows);
      Files.writeString(folder.resolve("9.png"), "not an image");
    }
    assertThat(good.get(0)).hasSize(SAMPLES - 1).isEqualTo(good.get(1));
  }

  @Test
  void epochsDrawAnewAndSeedsDiffer() {
    List<List<Float>> draws = new ArrayList<>();
    for (long seed = 0; seed < 2; seed++) {
      try (PhotoSequence sequence =
          PhotoSequence.builder(photos).augment(CHAIN.seed(seed)).build()) {
        try (PhotoBatch batch = sequence.draws(3, 8)) {
          FloatBuffer pixels = batch.tensor("file").floats();
          int row = pixels.remaining() / 8;
          for (int k = 0; k < 8; k++) {
            List<Float> floats = new ArrayList<>();
            for (int i = 0; i < row; i++) {
              floats.add(pixels.get(k * row + i));
            }
            draws.add(floats);
          }
        }
      }
    }
    assertThat(new HashSet<>(draws)).hasSize(16);
  }

  /** A balanced or weighted order shows a sample several times an epoch, each time otherwise. */
  @Test
  void aSampleThatComesSeveralTimesInAnEpochIsDrawnEachTime() {
    try (PhotoSequence sequence =
            PhotoSequence.builder(photos.subList(0, 1))
                .sampler(Sampler.weighted(photos.subList(0, 1), photo -> 1, 8, 3))
                .batchSize(8)
                .augment(CHAIN)
                .build();
        PhotoBatch batch = sequence.batch(0)) {
      FloatBuffer pixels = batch.tensor("file").floats();
      Set<List<Float>> rows = new HashSet<>();
      int row = pixels.remaining() / 8;
      for (int k = 0; k < 8; k++) {
        List<Float> floats = new ArrayList<>();
        for (int i = 0; i < row; i++) {
          floats.add(pixels.get(k * row + i));
        }
        rows.add(floats);
      }
      assertThat(rows).hasSize(8);
    }
  }

  @Test
  void explainsWhatIsDrawn() {
    try (PhotoSequence sequence = builder().build()) {
      String text = sequence.explain(3, 1);
      assertThat(text.lines())
          .hasSize(8)
          .allMatch(line -> line.startsWith("file: "))
          .anyMatch(line -> line.contains("3.png"))
          .anyMatch(
              line ->
                  line.matches(
                      "file: random resized crop \\(area 0.08 to 1, ratio 0.75 to"
                          + " 1.3333333333333333\\): area 0\\.\\d+, ratio .*"))
          .anyMatch(line -> line.matches("file: rotation \\(-15 to 15 degrees\\): .* degrees"));
      assertThat(sequence.explain(3, 1)).isEqualTo(text);
      assertThat(sequence.explain(3, 2)).isNotEqualTo(text);
      assertThat(sequence.explain(4, 1)).isNotEqualTo(text);
    }
  }

  @Test
  void describesItself() {
    try (PhotoSequence sequence = builder().build()) {
      assertThat(sequence.describe())
          .isEqualTo(
              "Photo: 23 samples a pass in 6 batches of 4; random resized crop (area 0.08 to 1,"
                  + " ratio 0.75 to 1.3333333333333333); horizontal flip, p 0.5; rotation (-15 to"
                  + " 15 degrees); colour jitter (brightness 0.6 to 1.4, contrast 0.6 to 1.4,"
                  + " saturation 0.6 to 1.4, hue -0.1 to 0.1); gaussian noise (mean 0, sigma"
                  + " 0.02); one of (posterize (5 bits) | equalize); erasing (area 0.02 to 0.33,"
                  + " ratio 0.3 to 3.3), p 0.25");
      assertThat(sequence.augmentation()).map(Augmentation::isRandom).contains(true);
    }
    assertThat(Augment.none().centerCrop(8, 8).map("white balance", pixels -> {}).isRandom())
        .isFalse();
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    Augment none = Augment.none();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Augment.randomResizedCrop(0.5, 2))
        .withMessageStartingWith("area: 0.5 to 2.0 (expected: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.flipHorizontally(50))
        .withMessage("probability: 50.0 (expected: 0 to 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.rotate(15, -15))
        .withMessage("degrees: 15.0 to -15.0 (expected: from low to high, within -360 to 360)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.colorJitter(0, 0, 0, 0.6))
        .withMessageStartingWith("hue: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.gaussianBlur(4))
        .withMessage("kernel: 4 (expected: odd and > 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.fill(0, 256, 0))
        .withMessage("fill: 256 (expected: 0 to 255)");
  }

  @Test
  void aUsersOwnOperationsAreDoneInTheirPlace() {
    Augment own =
        Augment.none()
            .matrix("shift", (width, height, random) -> new double[] {1, 0, 4, 0, 1, 0, 0, 0, 1})
            .pixels("one", (pixels, random) -> pixels.set(0, 0, 0, 1 + random.nextInt(1)))
            .map("last", pixels -> pixels.set(15, 0, 0, 2));
    Path flat = folder.resolve("0.png");
    try (PhotoSequence plain =
            PhotoSequence.builder(List.of(new Photo(flat, 0)))
                .augment(Augment.none().randomCrop(16, 16).seed(3))
                .build();
        PhotoSequence shifted =
            PhotoSequence.builder(List.of(new Photo(flat, 0)))
                .augment(Augment.none().randomCrop(16, 16).then(own).seed(3))
                .build();
        PhotoBatch before = plain.batch(0);
        PhotoBatch after = shifted.batch(0)) {
      FloatBuffer was = before.tensor("file").floats();
      FloatBuffer is = after.tensor("file").floats();
      for (int y = 1; y < 16; y++) {
        for (int x = 0; x < 16; x++) {
          assertThat(level(is, y * 16 + x)).isEqualTo(x < 4 ? 0 : level(was, y * 16 + x - 4));
        }
      }
      assertThat(level(is, 0)).isEqualTo(1);
      assertThat(level(is, 15)).isEqualTo(2);
    }
  }

  private static int level(FloatBuffer floats, int at) {
    return Math.round(floats.get(at) * 255);
  }
}
