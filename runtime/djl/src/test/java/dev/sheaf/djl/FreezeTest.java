package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.util.Pair;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is frozen stays to the bit, and what is not trains as it does in PyTorch. */
class FreezeTest {
  @TempDir private Path folder;

  private final SequentialBlock body = block(3);
  private final SequentialBlock head =
      block(4).add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(3).build());
  private final SequentialBlock network = new SequentialBlock().add(body).add(head);

  private static SequentialBlock block(int filters) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .build())
        .add(BatchNorm.builder().build())
        .add(Activation.reluBlock());
  }

  private DjlLearnerBuilder settings() {
    return DjlLearner.builder(network)
        .optimizer(Sgd.builder().learningRate(0.05).momentum(0.9).build())
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShape(2, 5, 5);
  }

  private static Batch batch(long seed) {
    java.util.Random random = new java.util.Random(seed);
    float[] x = new float[4 * 2 * 5 * 5];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return batch(x, new long[] {0, 1, 2, 1});
  }

  private static Batch batch(float[] x, long[] y) {
    return Batch.of(
        List.of(Tensor.ofFloats("x", dev.sheaf.Shape.of(4, 2, 5, 5), x)),
        List.of(Tensor.ofLongs("y", dev.sheaf.Shape.of(4), y)));
  }

  private Map<String, TensorFile.Values> weights(DjlLearner learner) throws IOException {
    Path file = folder.resolve("weights.safetensors");
    learner.saveWeights(file);
    return TensorFile.read(file).tensors();
  }

  @ParameterizedTest
  @CsvSource({"equal, 1", "tenth, 0.1"})
  void tenStepsFrozenAndTenMoreAreThoseOfPyTorch(String then, double factor) throws IOException {
    JsonObject expected = Expected.frozen();
    List<Batch> batches = new ArrayList<>();
    for (JsonElement each : expected.getAsJsonArray("batches")) {
      JsonObject object = each.getAsJsonObject();
      batches.add(batch(Expected.floats(object.get("x")), Expected.longs(object.get("y"))));
    }
    Path before = folder.resolve("before.safetensors");
    Expected.weights(expected.getAsJsonObject("before")).write(before);
    try (DjlLearner learner = settings().freeze(body).learningRateFactor(body, factor).build()) {
      learner.loadWeights(before);
      assertSteps(learner, batches, expected.getAsJsonObject("frozen"));

      learner.unfreeze(body);

      assertSteps(learner, batches, expected.getAsJsonObject("then").getAsJsonObject(then));
    }
  }

  private void assertSteps(DjlLearner learner, List<Batch> batches, JsonObject expected)
      throws IOException {
    long[] order = Expected.longs(Expected.frozen().get("order"));
    float[] losses = Expected.floats(expected.get("losses"));
    for (int step = 0; step < order.length; step++) {
      assertThat(learner.train(batches.get((int) order[step]), null).loss())
          .as("step %d", step)
          .isCloseTo(losses[step], within(1e-5));
    }
    Map<String, TensorFile.Values> after = weights(learner);
    for (Map.Entry<String, JsonElement> entry : expected.getAsJsonObject("after").entrySet()) {
      assertThat(Expected.floats(after.get(entry.getKey())))
          .as(entry.getKey())
          .containsExactly(Expected.floats(Expected.tensor(entry.getValue())), within(1e-5f));
    }
  }

  @Test
  void runningStatisticsNeverGetAGradient() throws IOException {
    try (DjlLearner learner = settings().build()) {
      learner.freeze(network);
      learner.unfreeze(network);

      assertThat(
              network.getParameters().stream()
                  .filter(pair -> pair.getValue().requiresGradient())
                  .map(pair -> pair.getKey().replaceFirst(".*_", "")))
          .containsExactly("weight", "gamma", "beta", "weight", "gamma", "beta", "weight", "bias");
      learner.train(batch(1), null);
      learner.saveState(folder.resolve("state"));
      assertThat(TensorFile.read(folder.resolve("state")).tensors().keySet())
          .filteredOn(name -> name.startsWith("optimizer/"))
          .hasSize(8);
    }
  }

  @Test
  void aFrozenBlockKeepsEverythingAndGoesOnWhereItWas() throws IOException {
    Map<String, TensorFile.Values> before;
    try (DjlLearner learner = settings().build()) {
      learner.train(batch(1), null);
      learner.freeze("01");
      before = weights(learner);
      Path state = folder.resolve("state");
      learner.saveState(state);
      Map<String, TensorFile.Values> slots = TensorFile.read(state).tensors();
      learner.train(batch(2), null);
      learner.evaluate(batch(3), null);
      Map<String, TensorFile.Values> after = weights(learner);

      for (String name : before.keySet()) {
        boolean same = after.get(name).bytes().equals(before.get(name).bytes());
        assertThat(same).as(name).isEqualTo(name.startsWith("01"));
      }
      // The momentum of what was trained before is kept and saved, for when it thaws.
      learner.saveState(state);
      Map<String, TensorFile.Values> later = TensorFile.read(state).tensors();
      String body = "optimizer/01SequentialBlock_01Conv2d_weight/";
      String head = "optimizer/02SequentialBlock_05Linear_weight/";
      assertThat(later.keySet()).isEqualTo(slots.keySet());
      for (String name : slots.keySet()) {
        if (name.startsWith(body) || name.startsWith(head)) {
          assertThat(later.get(name).bytes().equals(slots.get(name).bytes()))
              .as(name)
              .isEqualTo(name.startsWith(body));
        }
      }
    }
  }

  @Test
  void theSameBatchGivesTheSameFeaturesFromAFrozenBlockInTrainingAndInference() {
    SequentialBlock noisy =
        new SequentialBlock()
            .add(Linear.builder().setUnits(6).build())
            .add(BatchNorm.builder().build())
            .add(Dropout.builder().optRate(0.5f).build());
    Linear last = Linear.builder().setUnits(3).build();
    try (DjlLearner learner =
        DjlLearner.builder(
                new SequentialBlock().add(Blocks.batchFlattenBlock()).add(noisy).add(last))
            .optimizer(Sgd.of(0))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .freeze(noisy)
            .build()) {
      double trained = learner.train(batch(1), null).loss();

      assertThat(trained).isEqualTo(learner.evaluate(batch(1), null).loss());
    }
  }

  @Test
  void aResumedRunIsTheSameAcrossFreezing() throws IOException {
    Map<String, TensorFile.Values> straight;
    try (DjlLearner learner = adam().build()) {
      twoSteps(learner, 1);
      learner.freeze(body);
      twoSteps(learner, 3);
      learner.saveState(folder.resolve("state"));
      twoSteps(learner, 5);
      learner.unfreeze(body);
      twoSteps(learner, 7);
      straight = weights(learner);
    }
    try (DjlLearner learner = adam().seed(99).freeze(body).build()) {
      learner.loadState(folder.resolve("state"));
      twoSteps(learner, 5);
      learner.unfreeze(body);
      twoSteps(learner, 7);
      Map<String, TensorFile.Values> resumed = weights(learner);
      assertThat(resumed.keySet()).isEqualTo(straight.keySet());
      straight.forEach(
          (name, values) ->
              assertThat(resumed.get(name).bytes()).as(name).isEqualTo(values.bytes()));
    }
  }

  private DjlLearnerBuilder adam() {
    return settings().optimizer(Adam.of(0.01));
  }

  private static void twoSteps(DjlLearner learner, long seed) {
    learner.train(batch(seed), null);
    learner.train(batch(seed + 1), null);
  }

  @Test
  void aStateOfARunThatFrozeSomethingElseIsRefused() throws IOException {
    Path state = folder.resolve("state");
    try (DjlLearner learner = settings().freeze(body).build()) {
      learner.train(batch(1), null);
      learner.saveState(state);
      learner.unfreeze(body);
      assertThatThrownBy(() -> learner.loadState(state))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is of a run that froze something else")
          .hasMessageContaining("only there 01SequentialBlock_01Conv2d_weight and 4 more")
          .hasMessageContaining("only here nothing; freeze the same before it is resumed");
      learner.freeze(head);
      assertThatThrownBy(() -> learner.loadState(state))
          .hasMessageContaining("only here 02SequentialBlock_01Conv2d_weight and 6 more");
    }
  }

  @Test
  void whatIsFrozenEndsWithTheLearner() {
    try (DjlLearner learner = settings().freeze(body).build()) {
      learner.train(batch(1), null);
    }
    assertThat(body.getParameters().get("01Conv2d_weight").requiresGradient()).isTrue();
    assertThat(body.getParameters().get("02BatchNorm_runningMean").requiresGradient()).isFalse();
  }

  @Test
  void runningStatisticsAloneCanBeFrozenAndGammaTrainsOn() throws IOException {
    try (DjlLearner learner = settings().freeze("01SequentialBlock_02BatchNorm_running").build()) {
      Map<String, TensorFile.Values> before = weights(learner);
      learner.train(batch(1), null);
      Map<String, TensorFile.Values> after = weights(learner);
      String norm = "01SequentialBlock_02BatchNorm_";
      assertThat(after.get(norm + "runningMean").bytes())
          .isEqualTo(before.get(norm + "runningMean").bytes());
      assertThat(after.get(norm + "gamma").bytes())
          .isNotEqualTo(before.get(norm + "gamma").bytes());
    }
  }

  @Test
  void whatCannotBeFrozenIsNamed() {
    Block elsewhere = Linear.builder().setUnits(1).build();
    SequentialBlock left = block(2);
    SequentialBlock right = block(2);
    ParallelBlock both =
        new ParallelBlock(
            lists -> new NDList(lists.get(0).head().add(lists.get(1).head())),
            List.of(left, right));
    SequentialBlock towers =
        new SequentialBlock()
            .add(both)
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(3).build());
    try (DjlLearner learner =
        DjlLearner.builder(towers)
            .optimizer(Sgd.of(0.1))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .inputShape(2, 5, 5)
            .build()) {
      assertThatThrownBy(() -> learner.freeze(elsewhere))
          .hasMessage(
              "freeze: a Linear that is not in the network (expected: one of its blocks, such as 01ParallelBlock, 02LambdaBlock, 03Linear)");
      assertThatThrownBy(() -> learner.freeze("conv"))
          .hasMessageContaining(
              "freeze: no parameter's name begins with 'conv' (they are 01Parallel")
          .hasMessageEndingWith("more)");
      assertThatThrownBy(() -> learner.freeze(left))
          .hasMessage(
              "freeze: 01ParallelBlock_01SequentialBlock_02BatchNorm keeps running statistics and is run by 01ParallelBlock, a ParallelBlock, which is not frozen as a whole and would go on changing them; freeze all of it, or nothing that normalises in it");
      // It was refused, so nothing of it is frozen.
      assertThat(left.getParameters().get(0).getValue().requiresGradient()).isTrue();
      learner.freeze(both);
      learner.train(batch(1), null);
      assertThatThrownBy(() -> learner.unfreeze(right))
          .hasMessageContaining("not frozen as a whole");
      learner.freeze("03");
      assertThatThrownBy(() -> learner.train(batch(1), null))
          .hasMessage(
              "nothing to train: all 12 parameters of the network are frozen; see DjlLearner.unfreeze");
      learner.unfreeze("03");
      learner.train(batch(1), null);
    }
  }

  @Test
  void ofAResidualNetworkOnlyTheLastBlockTrains() throws IOException {
    Block zoo =
        ResNetV1.builder().setNumLayers(20).setOutSize(3).setImageShape(new Shape(2, 8, 8)).build();
    List<Pair<String, Block>> learning =
        zoo.getChildren().stream()
            .filter(child -> !child.getValue().getParameters().isEmpty())
            .toList();
    int count = learning.size() - 1;
    String last = learning.get(count).getKey();
    Block[] others = learning.subList(0, count).stream().map(Pair::getValue).toArray(Block[]::new);
    float[] x = new float[4 * 2 * 8 * 8];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % 7;
    }
    Batch photos =
        Batch.of(
            List.of(Tensor.ofFloats("x", dev.sheaf.Shape.of(4, 2, 8, 8), x)),
            List.of(Tensor.ofLongs("y", dev.sheaf.Shape.of(4), new long[] {0, 1, 2, 1})));
    try (DjlLearner learner =
        DjlLearner.builder(zoo)
            .optimizer(Adam.of(0.01))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .inputShape(2, 8, 8)
            .freeze(others)
            .build()) {
      Map<String, TensorFile.Values> before = weights(learner);
      learner.train(photos, null);
      learner.train(photos, null);
      Map<String, TensorFile.Values> after = weights(learner);
      assertThat(before).hasSizeGreaterThan(80);
      assertThat(before.keySet())
          .allSatisfy(
              name ->
                  assertThat(after.get(name).bytes().equals(before.get(name).bytes()))
                      .as(name)
                      .isEqualTo(!name.startsWith(last)));
    }
  }

  @Test
  void theSummaryTellsWhatTrains() {
    try (DjlLearner learner = settings().freeze(body).build()) {
      assertThat(learner.summary().lines())
          .containsExactly(
              "block                           output        parameters",
              "01SequentialBlock               [n, 3, 5, 5]",
              "  01Conv2d                      [n, 3, 5, 5]          54  frozen",
              "  02BatchNorm                   [n, 3, 5, 5]          12  frozen",
              "  03LambdaBlock (ReLU)          [n, 3, 5, 5]",
              "02SequentialBlock               [n, 3]",
              "  01Conv2d                      [n, 4, 5, 5]         108  trains",
              "  02BatchNorm                   [n, 4, 5, 5]          16  trains",
              "  03LambdaBlock (ReLU)          [n, 4, 5, 5]",
              "  04LambdaBlock (batchFlatten)  [n, 100]",
              "  05Linear                      [n, 3]               303  trains",
              "493 parameters: 419 train, 60 are frozen, 14 are running statistics");
    }
  }

  @Test
  void whatDjlFrozeStaysFrozenAndIsNotGuessedAt() throws IOException {
    body.freezeParameters(true);
    try (DjlLearner learner = settings().build()) {
      Map<String, TensorFile.Values> before = weights(learner);
      learner.train(batch(1), null);
      Map<String, TensorFile.Values> after = weights(learner);
      assertThat(before.keySet())
          .allSatisfy(
              name ->
                  assertThat(after.get(name).bytes().equals(before.get(name).bytes()))
                      .as(name)
                      .isEqualTo(name.startsWith("01")));
      assertThatThrownBy(() -> learner.unfreeze(body))
          .hasMessageContaining(
              "01SequentialBlock_01Conv2d_weight records no gradient, and this learner did not freeze it");
    }
  }
}
