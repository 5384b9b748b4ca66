package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.fit.SampleWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLossTest {
  private static final Map<String, SampleLoss> LOSSES =
      Map.of(
          "categorical", SampleLoss.categoricalCrossEntropy(),
          "categoricalFromLogits", SampleLoss.categoricalCrossEntropyFromLogits(),
          "sparse", SampleLoss.sparseCategoricalCrossEntropy(),
          "sparseFromLogits", SampleLoss.sparseCategoricalCrossEntropyFromLogits(),
          "binary", SampleLoss.binaryCrossEntropy(),
          "binaryFromLogits", SampleLoss.binaryCrossEntropyFromLogits(),
          "meanSquaredError", SampleLoss.meanSquaredError(),
          "meanAbsoluteError", SampleLoss.meanAbsoluteError());

  private final Engine engine = PyTorchEngine.load(0);
  private final NDManager manager = PyTorchEngine.newManager(engine, null);

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "categorical",
        "categoricalFromLogits",
        "sparse",
        "sparseFromLogits",
        "binary",
        "binaryFromLogits",
        "meanSquaredError",
        "meanAbsoluteError"
      })
  void valuesAndGradientsAreThoseOfPyTorch(String name) {
    JsonObject recorded = Expected.torch("losses");
    JsonObject expected = recorded.getAsJsonObject("cases").getAsJsonObject(name);
    int n = recorded.get("n").getAsInt();
    Shape shape = new Shape(n, recorded.get("classes").getAsInt());
    NDArray output = manager.create(Expected.floats(expected.get("output")), shape);
    output.setRequiresGradient(true);
    NDArray target =
        name.startsWith("sparse")
            ? manager.create(Expected.longs(expected.get("target")))
            : manager.create(Expected.floats(expected.get("target")), shape);
    Batch batch =
        Batch.of(List.of(Tensor.ofFloats("x", dev.sheaf.Shape.of(n), new float[n])), List.of());
    Factors weights =
        new Factors(batch, SampleWeights.of(Expected.floats(recorded.get("weights"))), manager);
    SampleLoss loss = LOSSES.get(name);
    Objective objective = new Objective.PerSample(List.of(loss), List.of(1.0), List.of());

    float[] each = loss.losses(target, output).toFloatArray();
    NDArray whole;
    try (GradientCollector collector = engine.newGradientCollector()) {
      whole = objective.losses(new NDList(target), new NDList(output), weights).get(0);
      collector.backward(whole);
    }

    assertThat(each).containsExactly(Expected.floats(expected.get("each")), within(2e-6f));
    assertThat(whole.getFloat()).isCloseTo(expected.get("whole").getAsFloat(), within(3e-6f));
    assertThat(output.getGradient().toFloatArray())
        .containsExactly(Expected.floats(expected.get("gradient")), within(2e-6f));
  }

  @Test
  void probabilityZeroOfTheTrueClassIsALargeLossAndNotInfinite() {
    NDArray target = manager.create(new float[][] {{1, 0}});
    NDArray output = manager.create(new float[][] {{0, 1}});

    // Keras 3 gives -log(1e-7) = 16.118.
    assertThat(SampleLoss.categoricalCrossEntropy().losses(target, output).getFloat(0))
        .isCloseTo(16.118f, within(1e-3f));
    assertThat(SampleLoss.binaryCrossEntropy().losses(target, output).getFloat(0))
        .isCloseTo(16.0f, within(0.2f));
  }

  @Test
  void nothingIsBroadcast() {
    NDArray column = manager.create(new float[][] {{1}, {2}, {3}});
    NDArray row = manager.create(new float[] {1, 2, 5});

    // (3) against (3, 1) would give 9 differences if it were broadcast.
    assertThat(SampleLoss.meanSquaredError().losses(row, column).toFloatArray())
        .containsExactly(0, 0, 4);
    assertThatThrownBy(
            () -> SampleLoss.meanSquaredError().losses(row, manager.ones(new Shape(3, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape (3), but the output has (3, 4)");
  }

  @Test
  void classOutsideTheOutputsIsNamed() {
    NDArray target = manager.create(new long[] {0, 4});
    NDArray output = manager.ones(new Shape(2, 3));

    assertThatThrownBy(
            () -> SampleLoss.sparseCategoricalCrossEntropyFromLogits().losses(target, output))
        .hasMessageContaining("class index 4 at position 1 of the batch (expected: 0 to 2");
  }

  @Test
  void logitsAreNotTakenForProbabilities() {
    NDArray logits = manager.create(new float[][] {{-1, 2}});
    NDArray target = manager.create(new float[][] {{1, 0}});
    NDArray index = manager.create(new long[] {0});

    assertThatThrownBy(() -> SampleLoss.categoricalCrossEntropy().losses(target, logits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numbers from -1.0 to 2.0 (expected: probabilities)")
        .hasMessageContaining("FromLogits");
    assertThatThrownBy(() -> SampleLoss.sparseCategoricalCrossEntropy().losses(index, logits))
        .hasMessageContaining("(expected: probabilities)");
    assertThatThrownBy(() -> SampleLoss.binaryCrossEntropy().losses(target, logits))
        .hasMessageContaining("(expected: probabilities)");
  }

  private static void refused(SampleLoss loss, NDArray target, NDArray output, String message) {
    assertThatThrownBy(() -> loss.losses(target, output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTargetForAnotherLossIsToldWhich() {
    NDArray mask = manager.create(new long[8], new Shape(2, 2, 2));
    NDArray oneHot = manager.create(new float[][] {{1, 0, 0}, {0, 1, 0}});
    NDArray pixels = manager.ones(new Shape(2, 3, 2, 2));
    NDArray rows = manager.ones(new Shape(2, 3));

    refused(SampleLoss.meanSquaredError(), mask, pixels, "take sparse_categorical_crossentropy");
    refused(
        SampleLoss.categoricalCrossEntropyFromLogits(),
        mask,
        pixels,
        "[n, classes, height, width]");
    refused(
        SampleLoss.sparseCategoricalCrossEntropy(),
        mask,
        rows,
        "for a mask the network must end in");
    refused(
        SampleLoss.sparseCategoricalCrossEntropy(), oneHot, rows, "take categorical_crossentropy");
    refused(
        SampleLoss.binaryCrossEntropy(),
        manager.create(new long[] {0, 2}),
        manager.ones(new Shape(2, 1)),
        "it has numbers from 0.0 to 2.0");
    refused(
        SampleLoss.sparseCategoricalCrossEntropy(),
        manager.create(new long[27], new Shape(3, 3, 3)),
        manager.ones(new Shape(3, 3, 3, 3)),
        "may be its second or its last dimension");
    refused(SampleLoss.poisson(), rows, rows.neg(), "(expected: >= 0)");
  }

  @Test
  void aMistypedNameIsAnsweredWithANearOne() {
    assertThatThrownBy(() -> SampleLoss.named("catagorical_crossentropy"))
        .hasMessageContaining("loss: catagorical_crossentropy (expected: ")
        .hasMessageEndingWith("; did you mean categorical_crossentropy?");
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> SampleLoss.binaryCrossEntropy().labelSmoothing(1))
        .hasMessage("labelSmoothing: 1.0 (expected: >= 0 and < 1)");
    assertThatThrownBy(() -> SampleLoss.huber(0)).hasMessage("delta: 0.0 (expected: > 0)");
  }
}
