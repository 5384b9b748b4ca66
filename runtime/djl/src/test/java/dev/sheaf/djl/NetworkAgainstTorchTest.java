package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.Formula;
import dev.sheaf.fit.SampleWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three steps of a convolutional network with sample weights, beside the same in PyTorch. */
class NetworkAgainstTorchTest {
  private final JsonObject expected = Expected.torch("network");

  private static SequentialBlock network() {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setFilters(4)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock())
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(3).build());
  }

  private Batch batch(boolean channelsLast) {
    float[] images = Expected.floats(expected.get("images"));
    float[] stored = images.clone();
    if (channelsLast) {
      for (int i = 0; i < images.length; i++) {
        int n = i / 108;
        int channel = i / 36 % 3;
        int pixel = i % 36;
        stored[(n * 36 + pixel) * 3 + channel] = images[i];
      }
    }
    return Batch.of(
        List.of(
            Tensor.ofFloats(
                "image",
                channelsLast ? dev.sheaf.Shape.of(4, 6, 6, 3) : dev.sheaf.Shape.of(4, 3, 6, 6),
                stored)),
        List.of(
            Tensor.ofLongs("kind", dev.sheaf.Shape.of(4), Expected.longs(expected.get("index")))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void trainsEvaluatesAndPredictsAsPyTorchDoes(boolean channelsLast, @TempDir Path folder)
      throws IOException {
    Expected.weights(expected.getAsJsonObject("before"))
        .write(folder.resolve("before.safetensors"));
    DjlLearnerBuilder settings =
        DjlLearner.builder(network())
            .optimizer(AdamW.builder().formula(Formula.PYTORCH).learningRate(0.01).build())
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits());
    if (channelsLast) {
      settings.channelsLast(true);
    }
    try (DjlLearner learner = settings.build()) {
      Batch batch = batch(channelsLast);
      // The shapes are not known yet: the weights wait for the first batch.
      learner.loadWeights(folder.resolve("before.safetensors"));

      for (float loss : Expected.floats(expected.get("losses"))) {
        assertThat(
                learner
                    .train(batch, SampleWeights.of(Expected.floats(expected.get("weights"))))
                    .loss())
            .isCloseTo(loss, within(1e-5));
      }

      learner.saveWeights(folder.resolve("after.safetensors"));
      Map<String, TensorFile.Values> after =
          TensorFile.read(folder.resolve("after.safetensors")).tensors();
      for (Map.Entry<String, JsonElement> entry : expected.getAsJsonObject("after").entrySet()) {
        assertThat(Expected.floats(after.get(entry.getKey())))
            .as(entry.getKey())
            .containsExactly(Expected.floats(Expected.tensor(entry.getValue())), within(1e-5f));
      }
      assertThat(learner.evaluate(batch, null).loss())
          .isCloseTo(expected.get("evaluated").getAsDouble(), within(1e-5));
      float[] predicted = Expected.floats(expected.get("predicted"));
      float[][] rows = learner.predict(batch).get(0);
      for (int i = 0; i < 4; i++) {
        assertThat(rows[i])
            .containsExactly(Arrays.copyOfRange(predicted, 3 * i, 3 * i + 3), within(1e-5f));
      }
    }
  }
}
