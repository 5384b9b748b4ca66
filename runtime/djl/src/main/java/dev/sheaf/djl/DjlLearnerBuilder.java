package dev.sheaf.djl;

import ai.djl.Device;
import ai.djl.nn.Block;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.Normalization;
import dev.sheaf.PixelScale;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.djl.internal.network.Freezing;
import dev.sheaf.djl.internal.update.GradientClipping;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.LearningRate;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link DjlLearner}. Optimizer and loss are needed; the rest has defaults. */
public final class DjlLearnerBuilder {
  final Block network;
  List<Shape> inputs = List.of();
  boolean channelsLast;
  long seed;
  int threads;
  @Nullable Device device;
  private @Nullable Schema schema;
  private @Nullable ExpectedPixels pixels;
  private final UpdateSettings update = new UpdateSettings();
  private final TargetSettings targets = new TargetSettings();
  private final List<Consumer<Freezing>> frozen = new ArrayList<>();

  DjlLearnerBuilder(Block network) {
    this.network = Objects.requireNonNull(network, "network: null (expected: a block)");
  }

  /**
   * An optimizer with Keras's names and defaults, such as {@link Adam}: one of {@link
   * dev.sheaf.djl.optimizer}, or another whose state can be saved.
   */
  public DjlLearnerBuilder optimizer(ResumableOptimizer optimizer) {
    return optimizer((Optimizer) optimizer);
  }

  /**
   * One of DJL's optimizers. Its learning rate cannot be changed and its state not be saved; {@link
   * #optimizer(Optimizer, LearningRate)} mends the first. {@link #build} refuses those that the
   * engine has no operation for: RMSprop, Adagrad, Adadelta and NAG.
   */
  public DjlLearnerBuilder optimizer(Optimizer optimizer) {
    update.optimizer(optimizer, null);
    return this;
  }

  /** One of DJL's optimizers and the learning rate it was given as its tracker. */
  public DjlLearnerBuilder optimizer(Optimizer optimizer, LearningRate learningRate) {
    update.optimizer(optimizer, learningRate);
    return this;
  }

  /**
   * What the learning rate, a schedule's too, is multiplied with for the parameters of a block and
   * of those in it; 0 and more. Factors of nested blocks multiply.
   */
  public DjlLearnerBuilder learningRateFactor(Block block, double factor) {
    update.factor(factor, factors -> factors.multiply(block, factor));
    return this;
  }

  /** As {@link #learningRateFactor(Block, double)}, for the names that begin with a prefix. */
  public DjlLearnerBuilder learningRateFactor(String prefix, double factor) {
    update.factor(factor, factors -> factors.multiply(prefix, factor));
    return this;
  }

  /**
   * Puts every element of the gradients between {@code -limit} and {@code limit}: Keras's {@code
   * clipvalue}. Only one of the three clippings can be set; each works with every optimizer, on
   * accumulated gradients after their mean was taken.
   */
  public DjlLearnerBuilder clipValue(double limit) {
    update.clip("clipValue", limit, new GradientClipping.ByValue(limit));
    return this;
  }

  /**
   * Scales each parameter's gradient down to this Euclidean norm if its own is larger: Keras's
   * {@code clipnorm}.
   */
  public DjlLearnerBuilder clipNorm(double limit) {
    update.clip("clipNorm", limit, new GradientClipping.ByNorm(limit));
    return this;
  }

  /**
   * Scales all gradients by one factor down to this Euclidean norm if that of all together is
   * larger: Keras's {@code global_clipnorm}, PyTorch's {@code clip_grad_norm_}.
   */
  public DjlLearnerBuilder globalClipNorm(double limit) {
    update.clip("globalClipNorm", limit, new GradientClipping.ByGlobalNorm(limit));
    return this;
  }

  /**
   * Changes the weights in every so many steps only, by the mean of the gradients since the last
   * change, as Keras's optimizers do: batches as if they were that much larger, for the memory of
   * one. Steps that an epoch leaves over at its end go on into the next epoch, and into a run that
   * is resumed; what the last epoch leaves over is lost.
   */
  public DjlLearnerBuilder gradientAccumulationSteps(int steps) {
    update.accumulationSteps(steps);
    return this;
  }

  /**
   * Keeps an exponential moving average of the weights, {@code average = momentum * average + (1 -
   * momentum) * w} after each step, which the weights become when a run of {@link
   * dev.sheaf.fit.Fit} has ended: Keras's {@code use_ema}, where momentum is 0.99 by default. As
   * there, steps that only accumulate gradients count as steps too. {@link
   * dev.sheaf.fit.callback.SwapEMAWeights} validates with the average.
   */
  public DjlLearnerBuilder ema(double momentum) {
    update.average(momentum, 0);
    return this;
  }

  /**
   * As {@link #ema(double)}, and overwrites the weights with their average whenever they have
   * changed so many times: Keras's {@code ema_overwrite_frequency}.
   */
  public DjlLearnerBuilder ema(double momentum, int overwriteFrequency) {
    if (overwriteFrequency < 1) {
      throw new IllegalArgumentException(
          "ema: overwriteFrequency %d (expected: > 0)".formatted(overwriteFrequency));
    }
    update.average(momentum, overwriteFrequency);
    return this;
  }

  /** One loss for each target, in the order of the record's components; they are added up. */
  public DjlLearnerBuilder loss(SampleLoss... losses) {
    if (losses.length == 0) {
      throw new IllegalArgumentException("loss: none (expected: one for each target)");
    }
    targets.losses(List.of(losses));
    return this;
  }

  /** As {@link #loss(SampleLoss...)}, by Keras's names: {@code categorical_crossentropy}. */
  public DjlLearnerBuilder loss(String... names) {
    return loss(Stream.of(names).map(SampleLoss::named).toArray(SampleLoss[]::new));
  }

  /**
   * The loss of one of several targets, by its name; each needs one. Without {@link #schema} and
   * {@link #targets}, the targets are in the order in which their losses are given.
   */
  public DjlLearnerBuilder loss(String target, SampleLoss loss) {
    targets.loss(target, loss);
    return this;
  }

  /** As {@link #loss(String, SampleLoss)}, and how much it counts in the total. */
  public DjlLearnerBuilder loss(String target, SampleLoss loss, double weight) {
    targets.loss(target, loss);
    targets.weight(target, weight);
    return this;
  }

  /** One of DJL's losses. It gives one number a batch, so there are no class or sample weights. */
  public DjlLearnerBuilder loss(Loss loss) {
    targets.whole(loss);
    return this;
  }

  /**
   * How much the loss of each target counts in the total, in the targets' order; 1 by default. The
   * loss in the logs is that total; the targets' own losses there are without these weights.
   */
  public DjlLearnerBuilder lossWeights(double... weights) {
    targets.weights(weights);
    return this;
  }

  /** Metrics of every target by Keras's names: see {@link TargetMetric#of}. */
  public DjlLearnerBuilder metrics(String... names) {
    return metrics(named(names));
  }

  /** Metrics of every target. */
  public DjlLearnerBuilder metrics(TargetMetric... metrics) {
    Stream.of(metrics).forEach(metric -> targets.metric(null, metric, false));
    return this;
  }

  /** Metrics of one of several targets, by its name and Keras's names. */
  public DjlLearnerBuilder metricsOf(String target, String... names) {
    return metricsOf(target, named(names));
  }

  /** Metrics of one of several targets, by its name. */
  public DjlLearnerBuilder metricsOf(String target, TargetMetric... metrics) {
    Stream.of(metrics).forEach(metric -> targets.metric(target, metric, false));
    return this;
  }

  /** Metrics of every target in which samples count by their own and their classes' weights. */
  public DjlLearnerBuilder weightedMetrics(String... names) {
    return weightedMetrics(named(names));
  }

  /** As {@link #weightedMetrics(String...)}. */
  public DjlLearnerBuilder weightedMetrics(TargetMetric... metrics) {
    Stream.of(metrics).forEach(metric -> targets.metric(null, metric, true));
    return this;
  }

  /** As {@link #weightedMetrics(String...)}, of one of several targets, by its name. */
  public DjlLearnerBuilder weightedMetricsOf(String target, String... names) {
    return weightedMetricsOf(target, named(names));
  }

  /** As {@link #weightedMetrics(String...)}, of one of several targets, by its name. */
  public DjlLearnerBuilder weightedMetricsOf(String target, TargetMetric... metrics) {
    Stream.of(metrics).forEach(metric -> targets.metric(target, metric, true));
    return this;
  }

  private static TargetMetric[] named(String... names) {
    return Stream.of(names).map(TargetMetric::of).toArray(TargetMetric[]::new);
  }

  /** DJL's evaluators, over all targets and outputs: the mean of the batches by their sizes. */
  public DjlLearnerBuilder metrics(Evaluator... evaluators) {
    Stream.of(evaluators).forEach(targets::evaluator);
    return this;
  }

  /** The shape of the one input, without the batch dimension; otherwise the first batch tells. */
  public DjlLearnerBuilder inputShape(int... dimensions) {
    return inputShapes(Shape.of(dimensions));
  }

  /** The shapes of the inputs, without the batch dimension, in order. */
  public DjlLearnerBuilder inputShapes(Shape... shapes) {
    inputs = List.of(shapes);
    return this;
  }

  /**
   * The shapes of the inputs, and the names and classes of the targets, from a sequence's schema.
   */
  public DjlLearnerBuilder schema(Schema schema) {
    this.schema = schema;
    inputs = specs(schema, Role.INPUT).map(TensorSpec::shape).toList();
    targets.specs(specs(schema, Role.TARGET).toList());
    return this;
  }

  private static Stream<TensorSpec> specs(Schema schema, Role role) {
    return schema.tensors().stream().filter(spec -> spec.role() == role);
  }

  /**
   * How the network wants the pixels of its inputs: for one that was trained before, as those on
   * ImageNet. It is compared with what the record does, so {@link #schema} is needed.
   *
   * @throws IllegalArgumentException from {@link #build} if a picture of the schema is scaled
   *     otherwise, naming both, or if no input is a picture
   * @throws IllegalStateException from {@link #build} if no schema was given
   */
  public DjlLearnerBuilder expects(Normalization normalization) {
    pixels = ExpectedPixels.of(normalization);
    return this;
  }

  /** As {@link #expects(Normalization)}, for a mean and a standard deviation of one's own. */
  public DjlLearnerBuilder expects(PixelScale scale) {
    pixels = ExpectedPixels.of(scale);
    return this;
  }

  /** The names of several targets, for the names of their metrics: {@code species_accuracy}. */
  public DjlLearnerBuilder targets(String... names) {
    targets.names(List.of(names));
    return this;
  }

  /**
   * Whether the inputs of rank 4 are [n, height, width, channels], as in Keras, while the network
   * wants [n, channels, height, width], as in DJL; not by default. Nothing is copied.
   */
  public DjlLearnerBuilder channelsLast(boolean channelsLast) {
    this.channelsLast = channelsLast;
    return this;
  }

  /** Blocks that are frozen from the first step on; see {@link DjlLearner#freeze(Block...)}. */
  public DjlLearnerBuilder freeze(Block... blocks) {
    frozen.add(freezing -> freezing.freeze(blocks));
    return this;
  }

  /**
   * Parameters that are frozen from the first step on, by what their names begin with; see {@link
   * DjlLearner#freeze(String...)}.
   */
  public DjlLearnerBuilder freeze(String... prefixes) {
    frozen.add(freezing -> freezing.freeze(prefixes));
    return this;
  }

  /** The seed of the first weights and of dropout; 0 by default. */
  public DjlLearnerBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * The device that the network computes on. By default the best that the engine finds: the first
   * GPU where there is one with its native library, else the CPU; a log line says which. Weights
   * and batches are moved there. Only the CPU has been tested.
   *
   * @throws IllegalArgumentException from {@link #build} if the engine does not find the device; it
   *     names those that there are
   */
  public DjlLearnerBuilder device(Device device) {
    this.device = device;
    return this;
  }

  /**
   * The threads of one operation of the engine, for the whole JVM. By default all cores but one,
   * which is left to the loading, or what {@code ai.djl.pytorch.num_threads} or {@code
   * OMP_NUM_THREADS} says. What is set in one of these ways is never changed; else {@link
   * dev.sheaf.load.Loader#AUTO} leaves a core to each worker that it starts.
   */
  public DjlLearnerBuilder threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: %d (expected: > 0)".formatted(threads));
    }
    this.threads = threads;
    return this;
  }

  /**
   * Loads the engine, and makes the weights if the shapes are known.
   *
   * @throws IllegalStateException if the optimizer or the loss is missing, or the engine does not
   *     load
   * @throws IllegalArgumentException if the optimizer does not run on the engine
   */
  public DjlLearner build() {
    if (pixels != null) {
      pixels.require(schema);
    }
    return new DjlLearner(this);
  }

  void freeze(Freezing freezing) {
    frozen.forEach(each -> each.accept(freezing));
  }

  SavedClasses classes() {
    return new SavedClasses(schema);
  }

  Objective objective() {
    return targets.objective();
  }

  LearnerOptimizer optimizer() {
    return update.build(network);
  }

  StepMetrics metrics(Objective objective) {
    return targets.stepMetrics(objective);
  }
}
