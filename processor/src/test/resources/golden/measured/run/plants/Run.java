package plants;

import dev.sheaf.Tensor;
import dev.sheaf.processor.Expect;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What is printed and pasted into a record brings its tensors to mean 0 and deviation 1. */
public final class Run {
  public static void main(String[] args) {
    List<Leaf> leaves =
        List.of(
            new Leaf(
                Expect.picture(Path.of(args[0], "a.png"), 4, 4, 255, 51, 0),
                120.5,
                new float[] {1, -2},
                "lobed",
                EnumSet.of(Leaf.Tag.TORN)),
            new Leaf(
                Expect.picture(Path.of(args[0], "b.png"), 9, 4, 51, 102, 204),
                80.25,
                new float[] {3, -2},
                "entire",
                EnumSet.allOf(Leaf.Tag.class)),
            new Leaf(
                Expect.picture(Path.of(args[0], "c.png"), 4, 12, 102, 0, 51),
                1000,
                new float[] {5, -2},
                "lobed",
                EnumSet.noneOf(Leaf.Tag.class)));
    StatisticsReport report = LeafSamples.statistics().quiet(true).run(leaves);
    Expect.that(report.classes())
        .equalTo(
            Map.of(
                "kind", Map.of("entire", 1L, "lobed", 2L, "pinnate", 0L),
                "tags", Map.of("WET", 1L, "TORN", 2L)));
    Expect.that(report.text())
        .equalTo(
            """
            Leaf: over the 3 samples given
              Give the training part only: a mean that has seen validation or test samples flatters
              their results.
            photo: pixels from 0 to 1, resized to 4 rows and 4 columns as the record says
              mean = {0.5333333, 0.2, 0.3333333}, std = {0.3399346, 0.1632993, 0.3399346}
              for @ImagePath, in place of normalize, scale, mean and std
            photo: 3 files
              width: 4 to 9 pixels, median 4
              height: 4 to 12 pixels, median 4
            area: from 80.25 to 1000.0
              mean = 400.25, std = 424.4055
              for @Scalar, in place of mean and std or min and max
            spectrum[0]: from 1.0 to 5.0
              mean 3.0, std 1.6329932
            spectrum[1]: from -2.0 to -2.0
              mean -2.0, std 0.0
              The same in all samples: it tells the model nothing.
            kind: 3 classes
              entire: 1 (33.3 %)
              lobed: 2 (66.7 %)
              pinnate: 0 (0.0 %)
            tags: 2 classes
              WET: 1 (33.3 %)
              TORN: 2 (66.7 %)
            """);

    List<ScaledLeaf> scaled =
        leaves.stream().map(leaf -> new ScaledLeaf(leaf.photo(), leaf.area())).toList();
    try (ScaledLeafSequence sequence = ScaledLeafSequence.builder(scaled).build();
        ScaledLeafBatch batch = sequence.batch(0)) {
      for (int channel = 0; channel < 3; channel++) {
        isStandard(batch.photo(), 3, 16, channel);
      }
      isStandard(batch.area(), 1, 1, 0);
    }
    StatisticsReport again = ScaledLeafSamples.statistics().quiet(true).run(scaled);
    Expect.that(again.photos()).equalTo(report.photos());
  }

  /** Of channel-first pixels, or of the columns of numbers. */
  private static void isStandard(Tensor tensor, int channels, int pixels, int channel) {
    int count = tensor.shape().dimension(0) * pixels;
    double sum = 0;
    double squares = 0;
    for (int index = 0; index < count; index++) {
      int sample = index / pixels;
      double value =
          tensor.floats().get((sample * channels + channel) * pixels + index % pixels);
      sum += value;
      squares += value * value;
    }
    Expect.that(Math.abs(sum / count) < 1e-6).equalTo(true);
    Expect.that(Math.abs(squares / count - 1) < 1e-6).equalTo(true);
  }
}
