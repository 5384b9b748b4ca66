package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a newcomer does wrong with a network is named: which block, what it is given, what helps.
 */
class MistakesTest {
  private static final String NOTHING_LEFT =
      "nothing is left of it: a kernel or a pooling is larger than what it is laid on; give larger inputs, padding, a smaller kernel or fewer poolings";

  private final java.util.ArrayDeque<DjlLearner> open = new java.util.ArrayDeque<>();

  @AfterEach
  void close() {
    open.forEach(DjlLearner::close);
  }

  private DjlLearner learner(DjlLearnerBuilder settings) {
    DjlLearner learner = settings.build();
    open.push(learner);
    return learner;
  }

  private static DjlLearnerBuilder of(Block... blocks) {
    SequentialBlock network = new SequentialBlock();
    for (Block block : blocks) {
      network.add(block);
    }
    return settings(network);
  }

  private static DjlLearnerBuilder settings(Block network) {
    return DjlLearner.builder(network)
        .optimizer(Sgd.of(0.1))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits());
  }

  private static Conv2d conv(int kernel) {
    return Conv2d.builder().setFilters(4).setKernelShape(new Shape(kernel, kernel)).build();
  }

  private static Block halving() {
    return Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));
  }

  private static Linear three() {
    return Linear.builder().setUnits(3).build();
  }

  private static LambdaBlock lambda(java.util.function.UnaryOperator<NDList> function) {
    return new LambdaBlock(function);
  }

  private static Batch batch(int... shape) {
    dev.sheaf.Shape whole = dev.sheaf.Shape.of(shape);
    Tensor input = Tensor.ofFloats("photo", whole, new float[(int) whole.elements()]);
    return Batch.of(
        List.of(input),
        List.of(Tensor.ofLongs("kind", dev.sheaf.Shape.of(shape[0]), new long[shape[0]])));
  }

  @Test
  void aKernelLargerThanItsInput() {
    String whole = "the network cannot be built for inputs of shape [(1, 3, 8, 8)]: ";
    assertThatThrownBy(() -> of(conv(3), halving(), conv(5), three()).inputShape(3, 8, 8).build())
        .hasMessage(whole + "03Conv2d is given (1, 4, 3, 3): " + NOTHING_LEFT);
    assertThatThrownBy(() -> of(conv(3), conv(8), three()).inputShape(3, 8, 8).build())
        .hasMessage(whole + "02Conv2d is given (1, 4, 6, 6): " + NOTHING_LEFT);
    assertThatThrownBy(
            () ->
                of(conv(3), Pool.maxPool2dBlock(new Shape(7, 7)), three())
                    .inputShape(3, 8, 8)
                    .build())
        .hasMessage(whole + "02LambdaBlock is given (1, 4, 6, 6): " + NOTHING_LEFT);
    SequentialBlock inner = new SequentialBlock().add(conv(3)).add(conv(9));
    assertThatThrownBy(() -> of(inner, three()).inputShape(3, 8, 8).build())
        .hasMessage(whole + "01SequentialBlock_02Conv2d is given (1, 4, 6, 6): " + NOTHING_LEFT);
    ParallelBlock both = new ParallelBlock(lists -> lists.get(0), List.<Block>of(conv(3), conv(9)));
    assertThatThrownBy(
            () ->
                learner(of(both, Blocks.batchFlattenBlock(), three()))
                    .train(batch(2, 3, 8, 8), null))
        .hasMessageContaining("01ParallelBlock is given (2, 3, 8, 8): " + NOTHING_LEFT);
  }

  @Test
  void channelsLastWhereTheNetworkWantsThemFirst() {
    assertThatThrownBy(() -> of(conv(3), halving(), three()).inputShape(8, 8, 3).build())
        .hasMessageContaining("02LambdaBlock is given (1, 4, 6, 1): nothing is left of it")
        .hasMessageEndingWith(
            "; if the inputs are [n, height, width, channels], set channelsLast(true)");
  }

  @Test
  void shapesWithTheBatchInThem() {
    assertThatThrownBy(() -> of(conv(3), three()).inputShape(32, 3, 8, 8).build())
        .hasMessageEndingWith(
            "01Conv2d is given (1, 32, 3, 8, 8): it wants another number of dimensions; inputShape(...) is that of one sample, without the batch");
  }

  @Test
  void inputsOfAnotherKindThanItWasBuiltFor() {
    DjlLearner learner =
        learner(of(conv(3), Blocks.batchFlattenBlock(), three()).inputShape(3, 8, 8));
    assertThatThrownBy(() -> learner.train(batch(2, 3, 9, 9), null))
        .hasMessage(
            "the network does not take photo: float32 [2, 3, 9, 9]: 03Linear is given (2, 196): mat1 and mat2 shapes cannot be multiplied (2x196 and 144x3)");
    assertThatThrownBy(() -> learner.train(batch(2, 1, 8, 8), null))
        .hasMessageContaining("01Conv2d is given (2, 1, 8, 8): Given groups=1");
    Tensor indices = Tensor.ofLongs("n", dev.sheaf.Shape.of(2, 3), new long[6]);
    assertThatThrownBy(() -> learner(of(three())).predict(Batch.of(List.of(indices), List.of())))
        .hasMessageContaining(
            "01Linear is given int64 (2, 3): mat1 and mat2 must have the same dtype");
  }

  @Test
  void oneSampleToNormaliseOver() {
    assertThatThrownBy(
            () -> learner(of(three(), BatchNorm.builder().build())).train(batch(1, 5), null))
        .hasMessageContaining("02BatchNorm is given")
        .hasMessageContaining("one sample has no spread; take larger batches, or freeze it");
  }

  @Test
  void noSampleAtAll() {
    DjlLearner learner = learner(of(three()).inputShape(5));
    assertThatThrownBy(() -> learner.train(batch(0, 5), null))
        .hasMessage("batch: 0 samples (expected: 1 or more)");
    assertThatThrownBy(() -> learner.predict(batch(0, 5))).hasMessageContaining("batch: 0 samples");
  }

  @Test
  void noTargetAndTooFewOutputs() {
    DjlLearner learner = learner(of(three()));
    Batch unlabelled = Batch.of(batch(2, 5).inputs(), List.of());
    assertThatThrownBy(() -> learner.train(unlabelled, null))
        .hasMessageEndingWith(
            "; the batch has no target: a component of the record needs role = Role.TARGET, or a generator a second tensor");
    DjlLearner two =
        learner(of(three()).loss(SampleLoss.meanSquaredError(), SampleLoss.meanSquaredError()));
    Tensor y = Tensor.ofFloats("y", dev.sheaf.Shape.of(2, 3), new float[6]);
    assertThatThrownBy(() -> two.train(Batch.of(batch(2, 5).inputs(), List.of(y, y)), null))
        .hasMessageContaining("loss: 2, for 2 targets in the batch and 1 outputs of the network")
        .hasMessageEndingWith(
            "; end the network in a ParallelBlock with one block for each target");
  }

  @Test
  void aNetworkThatGivesNothing() {
    assertThatThrownBy(
            () -> learner(of(three(), lambda(list -> new NDList()))).predict(batch(2, 5)))
        .hasMessage("the network does not take photo: float32 [2, 5]: it gives no output");
  }

  @Test
  void gradientsThatEndOnTheWay() {
    assertThatThrownBy(
            () ->
                learner(of(three(), lambda(list -> new NDList(list.head().stopGradient()))))
                    .train(batch(2, 5), null))
        .hasMessageStartingWith(
            "the loss depends on no parameter that trains: gradients end where");
  }

  @Test
  void parametersThatAreNotFloat32() {
    try (NDManager memory = NDManager.newBaseManager("PyTorch")) {
      SequentialBlock network = new SequentialBlock().add(three());
      network.initialize(memory, DataType.FLOAT64, new Shape(1, 5));
      assertThatThrownBy(() -> settings(network).inputShape(5).build())
          .hasMessage(
              "parameter '01Linear_weight' is float64 (expected: float32; DJL has no mixed precision on this engine)");
    }
  }

  @Test
  void weightsOfALearnerThatIsClosed() {
    SequentialBlock network = new SequentialBlock().add(three());
    DjlLearner first = learner(settings(network).inputShape(5));
    DjlLearner second = learner(settings(network).inputShape(5));
    second.train(batch(2, 5), null);
    first.close();
    assertThatThrownBy(() -> second.train(batch(2, 5), null))
        .hasMessage(
            "parameter '01Linear_weight' was freed: another learner made the network's weights and is closed; close it after this one");
  }

  @Test
  void noNetwork() {
    assertThatThrownBy(() -> DjlLearner.builder(null))
        .hasMessage("network: null (expected: a block)");
  }
}
