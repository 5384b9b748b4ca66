package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.SampleMetric;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Metric;
import dev.sheaf.fit.SampleWeights;
import dev.sheaf.fit.StepResult;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerStepTest {
  private static Tensor column(String name, float... values) {
    return Tensor.ofFloats(name, Shape.of(values.length, 1), values);
  }

  /** The first metric of a batch. */
  private static double value(DjlLearner learner, Batch batch) {
    Logs logs = new Logs();
    Metric metric = learner.metrics().get(0);
    metric.report(learner.evaluate(batch, null).sums(), logs);
    return logs.get(metric.name());
  }

  /** One weight and one bias, both 0: the output is 0 and the loss the target's square. */
  private static DjlLearner line(TargetMetric... metrics) {
    return DjlLearner.builder(zeros(Linear.builder().setUnits(1).build()))
        .optimizer(Sgd.of(0.5))
        .loss("mse")
        .metrics(metrics)
        .inputShape(1)
        .build();
  }

  private static <B extends ai.djl.nn.Block> B zeros(B block) {
    block.setInitializer(
        ai.djl.training.initializer.Initializer.ZEROS, ai.djl.nn.Parameter.Type.WEIGHT);
    return block;
  }

  @Test
  void weightsMultiplyTheLossesAndTheirNumberDivides() {
    Batch batch = Batch.of(List.of(column("x", 1, 2)), List.of(column("y", 3, 1)));
    try (DjlLearner learner = line()) {
      // Losses 9 and 1: (3 * 9 + 0.5 * 1) / 2, not divided by the sum of the weights.
      assertThat(learner.evaluate(batch, SampleWeights.of(3, 0.5f)).loss()).isEqualTo(13.75);
      assertThat(learner.evaluate(batch, null).loss()).isEqualTo(5);

      learner.train(batch, SampleWeights.of(3, 0.5f));

      // Gradient of the bias: 2 * (3 * -3 + 0.5 * -1) / 2 = -9.5, of the weight:
      // 2 * (3 * -3 * 1 + 0.5 * -1 * 2) / 2 = -10; half of each is taken off.
      float[][] rows = learner.predict(batch).get(0);
      assertThat(rows[0]).containsExactly(4.75f + 5);
      assertThat(rows[1]).containsExactly(4.75f + 10);
      assertThatThrownBy(() -> learner.train(batch, SampleWeights.of(new float[3])))
          .hasMessageContaining("weights: 3 (expected: one for each of 2 samples)");
    }
  }

  @Test
  void gradientsOfExactlyZeroAreNoError() {
    Batch batch = Batch.of(List.of(column("x", 1, 2)), List.of(column("y", 3, 1)));
    try (DjlLearner learner = line()) {
      learner.train(batch, SampleWeights.of(0, 0));

      assertThat(learner.predict(batch).get(0)[0]).containsExactly(0);
    }
  }

  @Test
  void aStepThatFailsIsNotPartOfTheNextOne() {
    Batch good = Batch.of(List.of(column("x", 1, 2)), List.of(column("y", 3, 1)));
    SampleMetric broken =
        SampleMetric.of(
            "broken",
            (target, output) -> {
              if (output.size() == 3) {
                throw new IllegalStateException("as the test wants it");
              }
              return output;
            });
    try (DjlLearner learner = line(broken);
        DjlLearner other = line(broken)) {
      Batch bad = Batch.of(List.of(column("x", 7, 7, 7)), List.of(column("y", 1, 1, 1)));
      assertThatThrownBy(() -> learner.train(bad, null)).hasMessage("as the test wants it");

      learner.train(good, null);
      other.train(good, null);

      assertThat(learner.predict(good).get(0)).isDeepEqualTo(other.predict(good).get(0));
    }
  }

  @Test
  void predictsInTheOrderOfTheSamplesWithoutTargets() {
    try (DjlLearner learner = line()) {
      learner.train(Batch.of(List.of(column("x", 1, 1)), List.of(column("y", 1, 1))), null);
      Batch unlabelled = Batch.of(List.of(column("x", 5, -1, 2)), List.of());

      float[][] rows = learner.predict(unlabelled).get(0);

      // Weight and bias are 1 now: gradient -2 each, rate 0.5.
      assertThat(rows).isDeepEqualTo(new float[][] {{6}, {0}, {3}});
    }
  }

  /** Adds its two inputs; gives the sum through a layer of 3 units and through one of 1 unit. */
  private static SequentialBlock twoInTwoOut() {
    return new SequentialBlock()
        .add(new LambdaBlock(both -> new NDList(NDArrays.add(both.get(0), both.get(1))), "add"))
        .add(
            new ParallelBlock(
                heads -> new NDList(heads.get(0).head(), heads.get(1).head()),
                List.of(
                    Linear.builder().setUnits(3).build(),
                    new SequentialBlock()
                        .add(zeros(Linear.builder().setUnits(1).build()))
                        .add(Activation.reluBlock()))));
  }

  @Test
  void severalInputsAndTargets() {
    Batch batch =
        Batch.of(
            List.of(
                Tensor.ofFloats("left", Shape.of(2, 2), 1f, 2, 3, 4),
                Tensor.ofFloats("right", Shape.of(2, 2), 4f, 3, 2, 1)),
            List.of(Tensor.ofLongs("kind", Shape.of(2), new long[] {0, 2}), column("size", 3, -1)));
    try (DjlLearner learner =
        DjlLearner.builder(twoInTwoOut())
            .optimizer(Adam.of(0.05))
            .loss(
                SampleLoss.sparseCategoricalCrossEntropyFromLogits(), SampleLoss.meanSquaredError())
            .metrics("mae")
            .metrics(TargetMetric.topKAccuracy(3))
            .targets("kind", "size")
            .inputShapes(Shape.of(2), Shape.of(2))
            .build()) {
      assertThat(learner.metrics().stream().map(Metric::name))
          .containsExactly(
              "kind_loss",
              "size_loss",
              "kind_mae",
              "kind_top_3_accuracy",
              "size_mae",
              "size_top_3_accuracy");
      assertThatThrownBy(() -> learner.evaluate(batch, null))
          .hasMessageContaining("metric 'kind_mae' of target 'kind'");
    }
    try (DjlLearner learner =
        DjlLearner.builder(twoInTwoOut())
            .optimizer(Adam.of(0.05))
            .loss(
                SampleLoss.sparseCategoricalCrossEntropyFromLogits(), SampleLoss.meanSquaredError())
            .build()) {
      assertThat(learner.metrics().stream().map(Metric::name))
          .containsExactly("target1_loss", "target2_loss");
      StepResult result = learner.evaluate(batch, null);
      // The second head gives 0: squares 9 and 1.
      assertThat(result.sums()[2] / 2).isEqualTo(5);
      assertThat(result.loss()).isCloseTo(result.sums()[0] / 2 + 5, within(1e-6));
      for (int step = 0; step < 50; step++) {
        learner.train(batch, null);
      }
      assertThat(learner.evaluate(batch, null).loss()).isLessThan(result.loss());
      List<float[][]> predicted = learner.predict(batch);
      assertThat(predicted).hasSize(2);
      assertThat(predicted.get(0)[1]).hasSize(3);
      assertThat(predicted.get(1)[1]).hasSize(1);
    }
  }

  @Test
  void accuracyFitsTheTarget() {
    SequentialBlock pass = new SequentialBlock().add(Blocks.identityBlock());
    Tensor outputs = Tensor.ofFloats("x", Shape.of(3, 2), 0.9f, 0.1f, 0.4f, 0.6f, 0.8f, 0.2f);
    record Case(SampleLoss loss, Tensor target, Tensor input, double accuracy) {}
    for (Case each :
        List.of(
            new Case(
                SampleLoss.categoricalCrossEntropy(),
                Tensor.ofFloats("y", Shape.of(3, 2), 1f, 0, 1, 0, 1, 0),
                outputs,
                2 / 3.0),
            new Case(
                SampleLoss.sparseCategoricalCrossEntropy(),
                Tensor.ofLongs("y", Shape.of(3), new long[] {0, 0, 1}),
                outputs,
                1 / 3.0),
            new Case(
                SampleLoss.binaryCrossEntropy(),
                Tensor.ofFloats("y", Shape.of(3, 2), 1f, 0, 1, 1, 0, 0),
                outputs,
                4 / 6.0),
            new Case(
                SampleLoss.binaryCrossEntropyFromLogits(),
                Tensor.ofFloats("y", Shape.of(4), 1f, 1, 0, 0),
                column("x", 0.3f, -0.3f, -2, -9),
                3 / 4.0))) {
      try (DjlLearner learner =
          DjlLearner.builder(pass)
              .optimizer(Sgd.of(0))
              .loss(each.loss())
              .metrics("accuracy")
              .build()) {
        StepResult result =
            learner.evaluate(Batch.of(List.of(each.input()), List.of(each.target())), null);
        assertThat(result.sums()[0] / result.sums()[1])
            .as("%s", each.loss())
            .isCloseTo(each.accuracy(), within(1e-6));
      }
    }
  }

  @Test
  void lossesAndEvaluatorsOfDjl() {
    try (DjlLearner learner =
        DjlLearner.builder(Networks.dense(16, 2))
            .optimizer(Adam.of(0.02))
            .loss(Loss.softmaxCrossEntropyLoss())
            .metrics(new Accuracy())
            .build()) {
      for (int step = 0; step < 200; step++) {
        learner.train(DjlLearnerTest.quadrants(64, step), null);
      }
      assertThat(learner.metrics().stream().map(Metric::name)).containsExactly("Accuracy");
      Batch batch = DjlLearnerTest.quadrants(200, -1);
      assertThat(value(learner, batch)).isGreaterThan(0.9);
      assertThatThrownBy(() -> learner.train(batch, SampleWeights.of(new float[200])))
          .hasMessageContaining("SoftmaxCrossEntropyLoss gives one number a batch")
          .hasMessageContaining("SampleLoss");
    }
  }

  private static DjlLearnerBuilder guessing() {
    return DjlLearner.builder(new SequentialBlock().add(Blocks.identityBlock()))
        .optimizer(Sgd.of(0))
        .loss(Loss.sigmoidBinaryCrossEntropyLoss());
  }

  @Test
  void accuracyOfOneOutputIsNotGuessed() {
    Batch batch = Batch.of(List.of(column("x", 1, -2)), List.of(column("y", 1, 0)));
    try (DjlLearner learner = guessing().metrics(TargetMetric.binaryAccuracy(0)).build()) {
      assertThat(value(learner, batch)).isEqualTo(1);
    }
    try (DjlLearner learner = guessing().metrics("accuracy").build()) {
      assertThatThrownBy(() -> learner.evaluate(batch, null))
          .hasMessageContaining("take TargetMetric.binaryAccuracy");
    }
  }

  @Test
  void bytesAreScaledToOne() {
    ByteBuffer pixels = ByteBuffer.allocateDirect(3).order(ByteOrder.nativeOrder());
    pixels.put(new byte[] {0, (byte) 255, 51}).flip();
    try (DjlLearner learner =
        DjlLearner.builder(new SequentialBlock().add(Blocks.identityBlock()))
            .optimizer(Sgd.of(0))
            .loss("mse")
            .build()) {
      float[][] seen =
          learner
              .predict(
                  Batch.of(
                      List.of(new Tensor("pixel", DType.UINT8, Shape.of(3, 1), pixels)), List.of()))
              .get(0);
      assertThat(seen[0]).containsExactly(0);
      assertThat(seen[1]).containsExactly(1);
      assertThat(seen[2][0]).isCloseTo(0.2f, within(1e-6f));
    }
  }

  @Test
  void frozenParametersStayAndSharedOnesMoveOnce(@TempDir Path folder) throws Exception {
    Linear frozen = zeros(Linear.builder().setUnits(1).build());
    SequentialBlock network = new SequentialBlock().add(frozen);
    frozen.freezeParameters(true);
    Linear shared = zeros(Linear.builder().setUnits(1).optBias(false).build());
    network.add(shared).add(shared);
    try (DjlLearner learner =
        DjlLearner.builder(network)
            .optimizer(Sgd.builder().learningRate(0.5).momentum(0.9).build())
            .loss("mse")
            .inputShape(1)
            .build()) {
      Batch batch = Batch.of(List.of(column("x", 1)), List.of(column("y", 3)));
      learner.train(batch, null);
      learner.saveState(folder.resolve("state"));
      learner.loadState(folder.resolve("state"));

      TensorFile file = TensorFile.read(folder.resolve("state"));
      assertThat(file.tensors().keySet().stream().filter(name -> name.startsWith("optimizer/")))
          .hasSize(1);
      assertThat(learner.predict(batch).get(0)[0]).containsExactly(0);
    }
  }

  @Test
  void worksInAnotherThreadThanTheOneThatLoadedTheEngine() {
    Batch batch = DjlLearnerTest.quadrants(32, 5);
    try (DjlLearner learner =
        DjlLearner.builder(Networks.dense(4, 2))
            .optimizer(Adam.of(0.1))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .inputShape(2)
            .build()) {
      double before = learner.evaluate(batch, null).loss();
      CompletableFuture.runAsync(
              () -> {
                for (int step = 0; step < 20; step++) {
                  learner.train(batch, null);
                }
                learner.predict(batch);
              },
              task -> new Thread(task, "training").start())
          .join();
      assertThat(learner.evaluate(batch, null).loss()).isLessThan(before);
    }
  }

  @Test
  void learnersInSeveralThreadsDoNotDisturbEachOther() {
    double[] alone = new double[3];
    for (int i = 0; i < 3; i++) {
      alone[i] = lossAfterTraining(i);
    }
    List<CompletableFuture<Double>> together =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> lossAfterTraining(i), task -> new Thread(task).start()))
            .toList();
    for (int i = 0; i < 3; i++) {
      assertThat(together.get(i).join()).isEqualTo(alone[i]);
    }
  }

  /** With dropout, so that random numbers matter. */
  private static double lossAfterTraining(long seed) {
    try (DjlLearner learner =
        DjlLearner.builder(Networks.convolutional(3))
            .optimizer(Adam.of(0.01))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .seed(seed)
            .build()) {
      for (int step = 0; step < 20; step++) {
        learner.train(ResumeTest.images(4, step), null);
      }
      return learner.evaluate(ResumeTest.images(20, 99), null).loss();
    }
  }

  @Test
  void outputsThatAreNotContiguousAreReadInTheirOrder() {
    try (DjlLearner learner =
        DjlLearner.builder(
                new SequentialBlock().add(outputs -> new NDList(outputs.head().transpose(0, 2, 1))))
            .optimizer(Sgd.of(0))
            .loss("mse")
            .build()) {
      Tensor input = Tensor.ofFloats("x", Shape.of(1, 2, 3), 1f, 2, 3, 4, 5, 6);
      assertThat(learner.predict(Batch.of(List.of(input), List.of())).get(0)[0])
          .containsExactly(1, 4, 2, 5, 3, 6);
    }
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> DjlLearner.builder(Networks.dense(1)).loss("mse").build())
        .hasMessageContaining("optimizer: none");
    assertThatThrownBy(() -> DjlLearner.builder(Networks.dense(1)).optimizer(Sgd.of(1)).build())
        .hasMessageContaining("loss: none");
    assertThatThrownBy(() -> DjlLearner.builder(Networks.dense(1)).loss("mes"))
        .hasMessageContaining("loss: mes (expected: categorical_crossentropy,");
    try (DjlLearner learner = line()) {
      Batch wide =
          Batch.of(
              List.of(Tensor.ofFloats("photo", Shape.of(2, 3), 1f, 2, 3, 4, 5, 6)),
              List.of(column("y", 1, 2)));
      assertThatThrownBy(() -> learner.train(wide, null))
          .hasMessageContaining("the network does not take photo: float32 [2, 3]");
      Batch twoTargets = Batch.of(List.of(column("x", 1)), List.of(column("y", 1), column("z", 1)));
      assertThatThrownBy(() -> learner.train(twoTargets, null))
          .hasMessageContaining("loss: 1, for 2 targets in the batch");
      Batch otherShape =
          Batch.of(List.of(column("x", 1)), List.of(Tensor.ofFloats("y", Shape.of(1, 2), 1f, 2)));
      assertThatThrownBy(() -> learner.train(otherShape, null))
          .hasMessageContaining("target 'y': shape (1, 2), but the output has (1, 1)");
    }
    SequentialBlock frozen = Networks.dense(1);
    frozen.freezeParameters(true);
    try (DjlLearner learner = DjlLearner.builder(frozen).optimizer(Sgd.of(1)).loss("mse").build()) {
      assertThatThrownBy(
              () -> learner.train(Batch.of(List.of(column("x", 1)), List.of(column("y", 1))), null))
          .hasMessageContaining("all 2 parameters of the network are frozen");
    }
    DjlLearner closed = line();
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.predict(Batch.of(List.of(column("x", 1)), List.of())))
        .hasMessageContaining("closed");
  }

  @Test
  void theNetworkOutlivesTheLearner() {
    SequentialBlock network = Networks.dense(2);
    float[][][] predicted = new float[2][][];
    for (int run = 0; run < 2; run++) {
      try (DjlLearner learner =
          DjlLearner.builder(network).optimizer(Sgd.of(0)).loss("mse").inputShape(1).build()) {
        predicted[run] = learner.predict(Batch.of(List.of(column("x", 1, 2)), List.of())).get(0);
      }
    }
    assertThat(Arrays.deepEquals(predicted[0], predicted[1])).isTrue();
  }
}
