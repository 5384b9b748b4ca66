package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.basicmodelzoo.basic.Mlp;
import ai.djl.basicmodelzoo.cv.classification.LeNet;
import ai.djl.basicmodelzoo.cv.classification.MobileNetV2;
import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks of DJL's own zoo: residual and separable convolutions, and a recurrent network. */
class ZooTest {
  static Stream<Arguments> networks() {
    return Stream.of(
        network(() -> new Mlp(12, 3, new int[] {8, 8}), 12),
        network(() -> LeNet.builder().setOutSize(3).build(), 1, 28, 28),
        network(
            () ->
                ResNetV1.builder()
                    .setNumLayers(18)
                    .setOutSize(3)
                    .setImageShape(new Shape(3, 32, 32))
                    .build(),
            3,
            32,
            32),
        network(() -> MobileNetV2.builder().setOutSize(3).build(), 3, 32, 32),
        network(
            () ->
                new SequentialBlock()
                    .add(LSTM.builder().setStateSize(6).setNumLayers(1).optDropRate(0.2f).build())
                    .add(Linear.builder().setUnits(3).build())
                    .add(outputs -> new NDList(outputs.head().get(":, -1"))),
            5,
            4));
  }

  private static Arguments network(Supplier<Block> network, int... input) {
    return Arguments.of(network, dev.sheaf.Shape.of(input));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void trainsSavesAndLoads(Supplier<Block> network, dev.sheaf.Shape input, @TempDir Path folder)
      throws Exception {
    int size = 4;
    float[] values = new float[(int) input.elements() * size];
    Random random = new Random(4);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    Batch batch =
        Batch.of(
            List.of(Tensor.ofFloats("input", input.batched(size), values)),
            List.of(Tensor.ofLongs("kind", dev.sheaf.Shape.of(size), new long[] {0, 1, 2, 0})));
    try (DjlLearner learner = learner(network.get(), input, 1);
        DjlLearner other = learner(network.get(), input, 2)) {
      double first = learner.train(batch, null).loss();
      double last = first;
      for (int step = 0; step < 4; step++) {
        last = learner.train(batch, null).loss();
      }
      assertThat(last).isLessThan(first);

      learner.saveState(folder.resolve("state"));
      other.loadState(folder.resolve("state"));

      assertThat(other.predict(batch).get(0)).isDeepEqualTo(learner.predict(batch).get(0));
      assertThat(other.train(batch, null).loss()).isEqualTo(learner.train(batch, null).loss());
    }
  }

  private static DjlLearner learner(Block network, dev.sheaf.Shape input, long seed) {
    return DjlLearner.builder(network)
        .optimizer(Adam.of(0.001))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShapes(input)
        .seed(seed)
        .build();
  }
}
