package dev.sheaf.djl.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.fit.Logs;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Metrics of 10,000 predictions, with ties, a class that never comes up, weights and a last partial
 * batch, against Keras and scikit-learn: see {@code metrics_expected.py}.
 */
class RecordedMetricsTest {
  private static final double TOLERANCE = 1e-6;

  private static final Map<String, Map<String, TargetMetric>> METRICS =
      Map.of(
          "binary",
          Map.ofEntries(
              Map.entry("precision_0.8", Precision.at(0.8)),
              Map.entry("recall_0.25", Recall.at(0.25)),
              Map.entry("auc_pr", Auc.pr()),
              Map.entry("auc_11", Auc.roc().thresholds(11)),
              Map.entry("auc_pr_11", Auc.pr().thresholds(11)),
              Map.entry("f1_score", F1Score.macro().classes(1)),
              Map.entry("f1_score_0.75", F1Score.macro().classes(1).threshold(0.75)),
              Map.entry("confusion_matrix", TargetMetric.confusionMatrix(List.of("no", "yes")))),
          "classes",
          Map.ofEntries(
              Map.entry("top_2_accuracy", TargetMetric.topKAccuracy(2)),
              Map.entry("precision_class_5", Precision.at(0.4).ofClass(5)),
              Map.entry("recall_class_3", Recall.at(0.4).ofClass(3)),
              Map.entry("auc_pr", Auc.pr()),
              Map.entry("f1_micro", F1Score.micro()),
              Map.entry("f1_macro", F1Score.macro().classes(7)),
              Map.entry("f1_weighted", F1Score.weighted().classes(7)),
              Map.entry("f1_each", F1Score.perClass().classes(7)),
              Map.entry("f1_threshold", F1Score.macro().classes(7).threshold(0.6)),
              Map.entry("confusion_matrix", matrix(7))),
          "numbers",
          Map.of("r2_score", R2Score.outputs(2)),
          "masks",
          Map.of("mean_iou", TargetMetric.meanIou(4), "confusion_matrix", matrix(4)));

  private static final Map<String, Data> DATA = data();

  private final Engine engine = PyTorchEngine.load(0);

  /** Predictions of one kind; {@code index} is null where targets are numbers. */
  private record Data(
      int samples,
      long[] row,
      float[] outputs,
      float[] targets,
      long @Nullable [] index,
      long[] indexRow,
      float[] weights) {}

  private static TargetMetric matrix(int classes) {
    return TargetMetric.confusionMatrix(
        IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /** The generator of the script. */
  private static final class Draws {
    private long state;

    int below(int bound) {
      state = (state * 1103515245 + 12345) % (1L << 31);
      return (int) ((state >> 16) % bound);
    }
  }

  private static Map<String, Data> data() {
    Draws draws = new Draws();
    // In the order of the script: one generator runs through all of them.
    Data binary = binary(draws);
    Data classes = classes(draws);
    Data numbers = numbers(draws);
    return Map.of("binary", binary, "classes", classes, "numbers", numbers, "masks", masks(draws));
  }

  private static Data binary(Draws draws) {
    int n = 10_000;
    float[] outputs = new float[n];
    float[] targets = new float[n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      outputs[i] = draws.below(65) / 64f;
      targets[i] = draws.below(64) / 64.0 < 0.6 * outputs[i] + 0.2 ? 1 : 0;
      weights[i] = draws.below(9) / 8f;
    }
    return new Data(n, new long[] {1}, outputs, targets, null, new long[0], weights);
  }

  private static Data classes(Draws draws) {
    int n = 10_000;
    float[] outputs = new float[7 * n];
    long[] index = new long[n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      int of = draws.below(7);
      index[i] = of == 3 ? 5 : of;
      for (int c = 0; c < 7; c++) {
        outputs[7 * i + c] = draws.below(33) / 64f;
      }
      outputs[7 * i + (int) index[i]] += draws.below(33) / 64f;
      weights[i] = draws.below(9) / 8f;
    }
    return new Data(n, new long[] {7}, outputs, new float[0], index, new long[0], weights);
  }

  private static Data numbers(Draws draws) {
    int n = 10_000;
    float[] outputs = new float[2 * n];
    float[] targets = new float[2 * n];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      for (int c = 2 * i; c < 2 * i + 2; c++) {
        targets[c] = draws.below(257) / 64f - 2;
        outputs[c] = targets[c] + (draws.below(129) - 64) / 64f;
      }
      weights[i] = draws.below(9) / 8f;
    }
    return new Data(n, new long[] {2}, outputs, targets, null, new long[0], weights);
  }

  private static Data masks(Draws draws) {
    int n = 50;
    int pixels = 200;
    float[] outputs = new float[n * 4 * pixels];
    long[] index = new long[n * pixels];
    float[] weights = new float[n];
    for (int i = 0; i < n; i++) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int of = draws.below(4);
        int truth = of == 2 ? 1 : of;
        index[i * pixels + pixel] = truth;
        for (int c = 0; c < 4; c++) {
          outputs[(i * 4 + c) * pixels + pixel] = draws.below(33) / 64f;
        }
        outputs[(i * 4 + truth) * pixels + pixel] += draws.below(17) / 64f;
      }
      weights[i] = draws.below(9) / 8f;
    }
    return new Data(
        n, new long[] {4, 10, 20}, outputs, new float[0], index, new long[] {10, 20}, weights);
  }

  private static JsonObject expected() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                RecordedMetricsTest.class.getResourceAsStream("metrics_expected.json")),
            UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    }
  }

  private static Shape batched(int size, long[] row) {
    return new Shape(size).addAll(new Shape(row));
  }

  private static long size(long[] row) {
    return Arrays.stream(row).reduce(1, (a, b) -> a * b);
  }

  /** The sums of each metric over all samples, in batches of one size. */
  private List<double[]> sums(
      List<EpochMetric> metrics, Data data, boolean weighted, int batchSize) {
    List<double[]> sums = metrics.stream().map(metric -> new double[metric.width()]).toList();
    for (int from = 0; from < data.samples(); from += batchSize) {
      int to = Math.min(data.samples(), from + batchSize);
      try (NDManager manager = PyTorchEngine.newManager(engine, null)) {
        Predictions batch = batch(manager, data, from, to, weighted);
        for (int i = 0; i < sums.size(); i++) {
          metrics.get(i).add(batch, sums.get(i), 0);
        }
      }
    }
    return sums;
  }

  private static Predictions batch(
      NDManager manager, Data data, int from, int to, boolean weighted) {
    int width = (int) size(data.row());
    NDArray output =
        manager.create(
            Arrays.copyOfRange(data.outputs(), from * width, to * width),
            batched(to - from, data.row()));
    NDArray target;
    if (data.index() == null) {
      target =
          manager.create(
              Arrays.copyOfRange(data.targets(), from * width, to * width), output.getShape());
    } else {
      int each = (int) size(data.indexRow());
      target =
          manager.create(
              Arrays.copyOfRange(data.index(), from * each, to * each),
              batched(to - from, data.indexRow()));
    }
    float[] weights = weighted ? Arrays.copyOfRange(data.weights(), from, to) : null;
    return new Predictions(target, output, weights, null);
  }

  private static List<Double> values(EpochMetric metric, double[] sums) {
    List<Double> values = new ArrayList<>();
    metric
        .matrix(sums)
        .map(ConfusionMatrix::counts)
        .ifPresent(
            rows -> Arrays.stream(rows).flatMapToDouble(Arrays::stream).forEach(values::add));
    Logs logs = new Logs();
    metric.report(sums, logs);
    assertThat(logs.names()).isEqualTo(metric.names());
    logs.forEach((name, value) -> values.add(value));
    return values;
  }

  private static List<Double> flat(JsonElement expected) {
    if (!expected.isJsonArray()) {
      return List.of(expected.getAsDouble());
    }
    List<Double> values = new ArrayList<>();
    expected.getAsJsonArray().forEach(each -> values.addAll(flat(each)));
    return values;
  }

  private static EpochMetric metric(String kind, String name) {
    Map<String, TargetMetric> chosen = Objects.requireNonNull(METRICS.get(kind));
    TargetMetric metric = chosen.containsKey(name) ? chosen.get(name) : TargetMetric.of(name);
    return Objects.requireNonNull(metric).over(Target.of(SampleLoss.meanSquaredError()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary", "classes", "numbers", "masks"})
  void valuesAreThoseOfKerasAndScikitLearnWhateverTheBatches(String kind) throws IOException {
    Data data = Objects.requireNonNull(DATA.get(kind));
    for (boolean weighted : new boolean[] {false, true}) {
      JsonObject expected =
          expected().getAsJsonObject(kind).getAsJsonObject(weighted ? "weighted" : "plain");
      List<String> names = List.copyOf(expected.keySet());
      List<EpochMetric> metrics = names.stream().map(name -> metric(kind, name)).toList();
      for (int batchSize : new int[] {32, 777, 10_000}) {
        List<double[]> sums = sums(metrics, data, weighted, batchSize);
        for (int i = 0; i < sums.size(); i++) {
          String label =
              "%s of %s, weighted %s, batches of %d"
                  .formatted(names.get(i), kind, weighted, batchSize);
          requireClose(
              label, values(metrics.get(i), sums.get(i)), flat(expected.get(names.get(i))));
        }
      }
    }
  }

  private static void requireClose(String label, List<Double> found, List<Double> expected) {
    assertThat(found).as(label).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).as(label).isCloseTo(expected.get(i), within(TOLERANCE));
    }
  }

  /** The same classes as one-hot targets, and the same mask as rows of classes. */
  @Test
  void oneHotTargetsSayTheSameAsIndices() {
    Data data = Objects.requireNonNull(DATA.get("classes"));
    try (NDManager manager = PyTorchEngine.newManager(engine, null)) {
      Predictions indices = batch(manager, data, 0, 500, true);
      Predictions oneHot =
          new Predictions(
              indices.target().oneHot(7),
              indices.output(),
              Arrays.copyOf(data.weights(), 500),
              null);
      for (String name : List.of("accuracy", "precision", "auc", "top_2_accuracy", "f1_macro")) {
        EpochMetric metric = metric("classes", name);
        double[] ofIndices = new double[metric.width()];
        double[] ofOneHot = new double[metric.width()];
        metric.add(indices, ofIndices, 0);
        metric.add(oneHot, ofOneHot, 0);
        assertThat(ofOneHot).as(name).containsExactly(ofIndices);
      }
    }
  }
}
