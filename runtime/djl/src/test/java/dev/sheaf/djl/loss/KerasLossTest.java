package dev.sheaf.djl.loss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.Gson;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values and gradients against those that Keras 3 left: see {@code keras_losses.py}. */
class KerasLossTest {
  private static final double TOLERANCE = 1e-5;

  private static final Map<String, SampleLoss> SET =
      Map.ofEntries(
          Map.entry("huber_0.3", SampleLoss.huber(0.3)),
          Map.entry("hinge_signs", SampleLoss.hinge()),
          Map.entry("categorical_crossentropy_soft", SampleLoss.categoricalCrossEntropy()),
          Map.entry(
              "categorical_crossentropy_smoothed",
              SampleLoss.categoricalCrossEntropy().labelSmoothing(0.1)),
          Map.entry(
              "categorical_crossentropy_logits", SampleLoss.categoricalCrossEntropyFromLogits()),
          Map.entry(
              "categorical_crossentropy_logits_smoothed",
              SampleLoss.categoricalCrossEntropyFromLogits().labelSmoothing(0.2)),
          Map.entry(
              "sparse_categorical_crossentropy_smoothed",
              SampleLoss.sparseCategoricalCrossEntropy().labelSmoothing(0.1)),
          Map.entry(
              "sparse_categorical_crossentropy_logits",
              SampleLoss.sparseCategoricalCrossEntropyFromLogits()),
          Map.entry(
              "sparse_categorical_crossentropy_logits_smoothed",
              SampleLoss.sparseCategoricalCrossEntropyFromLogits().labelSmoothing(0.2)),
          Map.entry(
              "sparse_categorical_crossentropy_mask",
              SampleLoss.sparseCategoricalCrossEntropyFromLogits()),
          Map.entry(
              "binary_crossentropy_smoothed", SampleLoss.binaryCrossEntropy().labelSmoothing(0.1)),
          Map.entry("binary_crossentropy_logits", SampleLoss.binaryCrossEntropyFromLogits()),
          Map.entry(
              "binary_crossentropy_logits_smoothed",
              SampleLoss.binaryCrossEntropyFromLogits().labelSmoothing(0.2)),
          Map.entry(
              "binary_focal_crossentropy_balanced",
              SampleLoss.binaryFocalCrossEntropy().alpha(0.3).gamma(1.5)),
          Map.entry(
              "binary_focal_crossentropy_logits_smoothed",
              SampleLoss.binaryFocalCrossEntropyFromLogits().labelSmoothing(0.1)),
          Map.entry(
              "categorical_focal_crossentropy_logits",
              SampleLoss.categoricalFocalCrossEntropyFromLogits()
                  .alpha(0.5)
                  .gamma(1)
                  .labelSmoothing(0.1)));

  private final Engine engine = PyTorchEngine.load(0);

  /** What the script has written. */
  private record Recorded(double[] weights, Map<String, Case> cases) {}

  private record Case(
      double[] target,
      long[] targetShape,
      double[] output,
      long[] outputShape,
      double[] each,
      double whole,
      double[] gradient) {}

  private static Recorded recorded() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(KerasLossTest.class.getResourceAsStream("keras_losses.json")),
            UTF_8)) {
      return new Gson().fromJson(reader, Recorded.class);
    }
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  @Test
  void valuesAndGradientsAreThoseOfKeras() throws IOException {
    Recorded recorded = recorded();
    Map<String, Double> difference = new TreeMap<>();
    recorded
        .cases()
        .forEach((name, each) -> difference.put(name, difference(name, each, recorded)));

    assertThat(difference).allSatisfy((name, found) -> assertThat(found).isLessThan(TOLERANCE));
    assertThat(difference.keySet()).containsAll(SET.keySet());
  }

  private double difference(String name, Case expected, Recorded recorded) {
    SampleLoss loss = SET.containsKey(name) ? SET.get(name) : SampleLoss.named(name);
    try (NDManager manager = PyTorchEngine.newManager(engine, null)) {
      NDArray output = manager.create(floats(expected.output()), new Shape(expected.outputShape()));
      output.setRequiresGradient(true);
      Shape shape = new Shape(expected.targetShape());
      NDArray target = manager.create(floats(expected.target()), shape);
      if (name.startsWith("sparse")) {
        target = target.toType(DataType.INT64, false);
      }
      int n = (int) shape.get(0);
      NDArray weights = manager.create(floats(recorded.weights())).get("0:" + n);
      NDArray each;
      NDArray whole;
      try (GradientCollector collector = engine.newGradientCollector()) {
        each = loss.losses(target, output);
        whole = each.mul(weights).sum().div(n);
        collector.backward(whole);
      }
      return Math.max(
          largest(each.toFloatArray(), expected.each()),
          Math.max(
              largest(new float[] {whole.getFloat()}, new double[] {expected.whole()}),
              largest(output.getGradient().toFloatArray(), expected.gradient())));
    }
  }

  /** Relative to the expected value, or to 0.01 where that is nearer to 0. */
  private static double largest(float[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs(found[i] - expected[i]);
      largest = Math.max(largest, difference / Math.max(0.01, Math.abs(expected[i])));
    }
    return largest;
  }
}
