package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.core.Linear;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.F1Score;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Metric;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network with two outputs: losses, weights, metrics and class weights of each. */
class SeveralTargetsTest {
  private static final int SAMPLES = 10;
  private static final int BATCH = 4;

  @TempDir private Path folder;

  /** Linear layers of one and of four units on the same input. */
  private static ParallelBlock twoHeads() {
    return new ParallelBlock(
        heads -> new NDList(heads.get(0).head(), heads.get(1).head()),
        List.of(Linear.builder().setUnits(1).build(), Linear.builder().setUnits(4).build()));
  }

  private static DjlLearnerBuilder learner() {
    return DjlLearner.builder(twoHeads()).optimizer(Sgd.of(0.1)).inputShape(3);
  }

  private static Tensor rows(String name, float[] all, int width, int from, int to) {
    return Tensor.ofFloats(
        name, Shape.of(to - from, width), Arrays.copyOfRange(all, from * width, to * width));
  }

  private static Iterator<Batch> batches(JsonObject recorded) {
    float[] x = Expected.floats(recorded.get("x"));
    float[] a = Expected.floats(recorded.get("a"));
    float[] b = Expected.floats(recorded.get("b"));
    float[] weights = Expected.floats(recorded.get("weights"));
    List<Batch> batches = new ArrayList<>();
    for (int from = 0; from < SAMPLES; from += BATCH) {
      int to = Math.min(SAMPLES, from + BATCH);
      batches.add(
          Batch.of(
              List.of(rows("x", x, 3, from, to)),
              List.of(rows("a", a, 1, from, to), rows("b", b, 4, from, to)),
              Tensor.ofFloats(
                  "weight", Shape.of(to - from), Arrays.copyOfRange(weights, from, to))));
    }
    return Stream.generate(() -> batches).flatMap(List::stream).iterator();
  }

  /** The recorded numbers under the names that the layers' parameters have here, by their sizes. */
  private void load(DjlLearner learner, JsonObject layers) throws IOException {
    Path file = folder.resolve("start.safetensors");
    learner.saveWeights(file);
    Map<String, float[]> bySize = new LinkedHashMap<>();
    for (String name : List.of("a", "b")) {
      JsonObject layer = layers.getAsJsonObject(name);
      for (String part : List.of("kernel", "bias")) {
        float[] values = Expected.floats(layer.get(part));
        bySize.put(Integer.toString(values.length), values);
      }
    }
    TensorFile read = TensorFile.read(file);
    read.tensors()
        .forEach(
            (name, values) ->
                values
                    .bytes()
                    .duplicate()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(bySize.get(Integer.toString(values.bytes().remaining() / 4))));
    read.write(file);
    learner.loadWeights(file);
  }

  @Test
  void logsAndWeightsAreThoseOfKeras() throws IOException {
    JsonObject recorded = Expected.outputs();
    try (DjlLearner learner =
        learner()
            .loss("a", SampleLoss.meanSquaredError(), 0.25)
            .loss("b", SampleLoss.categoricalCrossEntropyFromLogits(), 2)
            .metricsOf("a", "mae", "root_mean_squared_error")
            .metricsOf("b", "accuracy")
            .weightedMetricsOf("a", "mae", "mse")
            .weightedMetricsOf("b", "accuracy")
            .build()) {
      load(learner, recorded.getAsJsonObject("start"));

      History history =
          Fit.generator(learner, batches(recorded))
              .stepsPerEpoch(3)
              .epochs(2)
              .validation(batches(recorded), 3)
              .verbose(0)
              .run();

      JsonObject expected = recorded.getAsJsonObject("history");
      assertThat(history.history().keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
      for (String name : expected.keySet()) {
        float[] values = Expected.floats(expected.get(name));
        for (int epoch = 0; epoch < values.length; epoch++) {
          assertThat(history.get(name).get(epoch))
              .as("%s of epoch %d", name, epoch)
              .isCloseTo(values[epoch], within(1e-5));
        }
      }
      Path end = folder.resolve("end.safetensors");
      learner.saveWeights(end);
      List<float[]> after =
          TensorFile.read(end).tensors().values().stream().map(Expected::floats).toList();
      JsonObject layers = recorded.getAsJsonObject("end");
      for (String name : List.of("a", "b")) {
        for (String part : List.of("kernel", "bias")) {
          float[] values = Expected.floats(layers.getAsJsonObject(name).get(part));
          assertThat(after)
              .filteredOn(found -> found.length == values.length)
              .singleElement()
              .satisfies(found -> assertThat(found).containsExactly(values, within(1e-5f)));
        }
      }
    }
  }

  private static Batch batch(String first, String second) {
    return Batch.of(
        List.of(Tensor.ofFloats("x", Shape.of(2, 3), 1f, 2, 3, 4, 5, 6)),
        List.of(
            Tensor.ofFloats(first, Shape.of(2, 1), 1f, 2),
            Tensor.ofLongs(second, Shape.of(2), new long[] {0, 3})));
  }

  private static DjlLearnerBuilder sizeAndKind() {
    return learner()
        .loss("size", SampleLoss.meanSquaredError())
        .loss("kind", SampleLoss.sparseCategoricalCrossEntropyFromLogits());
  }

  @Test
  void aBatchInAnotherOrderIsRefused() {
    try (DjlLearner learner = sizeAndKind().build()) {
      assertThatThrownBy(() -> learner.evaluate(batch("kind", "size"), null))
          .hasMessage("targets: [kind, size] in the batch (expected: [size, kind], in this order)");
    }
  }

  @Test
  void mistakesAreNamedWhenTheLearnerIsBuilt() {
    assertThatThrownBy(() -> sizeAndKind().targets("size", "colour").build())
        .hasMessage(
            "loss: for [size, kind] (expected: one for each of the targets [size, colour])");
    assertThatThrownBy(() -> sizeAndKind().metricsOf("knid", "accuracy").build())
        .hasMessage("metrics: target knid (expected: one of [size, kind])");
    assertThatThrownBy(() -> sizeAndKind().lossWeights(1, 2, 3).build())
        .hasMessage("lossWeights: 3 (expected: 2, one for each loss)");
    assertThatThrownBy(() -> sizeAndKind().lossWeights(1, -2))
        .hasMessage("lossWeights: -2.0 (expected: >= 0 and finite)");
    assertThatThrownBy(() -> sizeAndKind().metrics("acuracy"))
        .hasMessageContaining("metrics: acuracy (expected: accuracy,")
        .hasMessageEndingWith("; did you mean accuracy?");
    assertThatThrownBy(() -> sizeAndKind().metricsOf("kind", "f1_score").build())
        .hasMessageContaining("f1_score: how many classes there are is not known");
  }

  @Test
  void classesOfTheSchemaNameScoresAndMatrix() {
    Schema schema =
        new Schema(
            "Fruit",
            List.of(
                new TensorSpec("x", Role.INPUT, DType.FLOAT32, Shape.of(3), List.of()),
                new TensorSpec("size", Role.TARGET, DType.FLOAT32, Shape.of(1), List.of()),
                new TensorSpec(
                    "kind",
                    Role.TARGET,
                    DType.INT64,
                    Shape.of(),
                    List.of("APPLE", "FIG", "LIME", "PEAR"))),
            "",
            "");
    try (DjlLearner learner =
        sizeAndKind()
            .schema(schema)
            .metricsOf("kind", F1Score.perClass(), TargetMetric.confusionMatrix())
            .build()) {
      assertThat(learner.metrics().stream().flatMap(metric -> metric.names().stream()))
          .containsExactly(
              "size_loss",
              "kind_loss",
              "kind_f1_score_APPLE",
              "kind_f1_score_FIG",
              "kind_f1_score_LIME",
              "kind_f1_score_PEAR");
      Logs logs =
          Evaluate.generator(learner, () -> batch("size", "kind")).steps(3).verbose(0).run();
      ConfusionMatrix matrix = logs.matrix("kind_confusion_matrix");
      assertThat(matrix.classes()).containsExactly("APPLE", "FIG", "LIME", "PEAR");
      assertThat(matrix.samples(0)).isEqualTo(3);
      assertThat(matrix.total()).isEqualTo(6);
      assertThat(logs.has("kind_confusion_matrix")).isFalse();

      History history =
          Fit.generator(learner, () -> batch("size", "kind"))
              .stepsPerEpoch(2)
              .validation(() -> batch("size", "kind"), 1)
              .verbose(0)
              .run();
      assertThat(history.matrix("kind_confusion_matrix").total()).isEqualTo(4);
      assertThat(history.matrix("val_kind_confusion_matrix").total()).isEqualTo(2);
    }
  }

  /** Class weights of one target change its loss and its weighted metrics, and nothing else. */
  @Test
  void classWeightsBelongToTheirTarget() {
    Map<Integer, Double> ofKind = Map.of(0, 3.0, 1, 1.0, 2, 1.0, 3, 1.0);
    List<History> histories = new ArrayList<>();
    for (boolean weighted : new boolean[] {false, true}) {
      try (DjlLearner learner =
          sizeAndKind().optimizer(Sgd.of(0)).weightedMetricsOf("kind", "accuracy").build()) {
        Fit.Builder fit =
            Fit.generator(learner, () -> batch("size", "kind")).stepsPerEpoch(1).verbose(0);
        histories.add(weighted ? fit.classWeights("kind", ofKind).run() : fit.run());
        assertThat(learner.metrics().stream().map(Metric::name))
            .containsExactly("size_loss", "kind_loss", "kind_accuracy");
      }
    }
    History plain = histories.get(0);
    History weighted = histories.get(1);
    assertThat(weighted.last("size_loss")).isEqualTo(plain.last("size_loss"));
    assertThat(weighted.last("kind_loss")).isGreaterThan(plain.last("kind_loss"));
    // Two samples of classes 0 and 3: shares of 1 or 1/2, and with weights of 3/4 or 1/4.
    assertThat(weighted.last("kind_accuracy")).isIn(0.0, 0.25, 0.75, 1.0);
  }
}
