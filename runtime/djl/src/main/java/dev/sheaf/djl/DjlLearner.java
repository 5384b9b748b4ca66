package dev.sheaf.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.MemoryOrder;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.internal.network.Freezing;
import dev.sheaf.djl.internal.network.NetworkForward;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Metric;
import dev.sheaf.fit.SampleWeights;
import dev.sheaf.fit.StepClock;
import dev.sheaf.fit.StepResult;
import dev.sheaf.fit.StepTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trains any DJL {@link Block} on the PyTorch engine, straight from the memory of the batches.
 *
 * <p>A uint8 input becomes float32, multiplied by 1/255. Sample weights come from {@code Fit};
 * those of the batch itself are not looked at here.
 *
 * <p>The same seed and the same batches give the same weights, as long as the engine has the same
 * number of threads: random numbers, those of dropout too, are a function of (seed, step).
 *
 * <p>Of a network that was exported from Python (TorchScript) DJL shows the parameters, but not the
 * buffers: running statistics in it train and predict, and are not saved.
 *
 * <p>Everything is float32. DJL's interface to the engine has no autocast, so there is no mixed
 * precision, and a network whose parameters are of another type is refused. One learner computes on
 * one device.
 *
 * <p>Not thread-safe; several learners may train in several threads, one step at a time.
 */
public final class DjlLearner implements Learner {
  /**
   * DJL lets one thread of the JVM record gradients at a time, and the engine has one source of
   * random numbers.
   */
  static final Object RECORDING = new Object();

  private static final System.Logger LOG = System.getLogger(DjlLearner.class.getName());

  private final Block block;
  private final LearnerNetwork network;
  private final StepMetrics metrics;
  private final LearnerOptimizer optimizer;
  private final BatchViews views;
  private final NDManager manager;
  private final Freezing freezing;
  private final SavedClasses classes;
  private final Computation computation;
  private final StepClock clock = new StepClock();

  private long seed;
  private long steps;
  private boolean closed;

  DjlLearner(DjlLearnerBuilder settings) {
    block = settings.network;
    metrics = settings.metrics(settings.objective());
    optimizer = settings.optimizer();
    seed = settings.seed;
    classes = settings.classes();
    Engine engine = PyTorchEngine.load(settings.threads);
    manager = PyTorchEngine.newManager(engine, settings.device);
    manager.setName("learner");
    network = new LearnerNetwork(block, manager);
    views = new BatchViews(settings.channelsLast, MemoryOrder.of(manager.getDevice(), block));
    freezing = new Freezing(block);
    computation =
        new Computation(
            engine, manager, new NetworkForward(block, freezing), settings, views, metrics, clock);
    try {
      NativeCalls.runInside(() -> settings.freeze(freezing));
      if (!settings.inputs.isEmpty()) {
        NativeCalls.inside(
            () -> network.build(seen(settings.inputs.stream().map(each -> each.batched(1))), seed));
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Settings for a learner that trains the given network. */
  public static DjlLearnerBuilder builder(Block network) {
    return new DjlLearnerBuilder(network);
  }

  private List<Shape> seen(Stream<dev.sheaf.Shape> inputs) {
    return inputs.map(shape -> views.seen(BatchViews.shape(shape))).toList();
  }

  @Override
  public List<Metric> metrics() {
    return metrics.metrics();
  }

  @Override
  public StepResult train(Batch batch, @Nullable SampleWeights weights) {
    open();
    return NativeCalls.inside(
        () -> {
          synchronized (RECORDING) {
            return PyTorchEngine.unrecorded(() -> step(batch, weights, built(batch)));
          }
        });
  }

  private StepResult step(Batch batch, @Nullable SampleWeights weights, NetworkParameters built) {
    freezing.requireTrainable();
    clock.begin();
    optimizer.update().useAverages(false);
    try {
      StepResult result = computation.differentiate(batch, weights, StepSeed.of(seed, steps + 1));
      // Freeing what the gradients came from is part of them.
      clock.forwardBackwardDone();
      optimizer.step(built, steps);
      clock.optimizerDone();
      steps++;
      return result;
    } catch (RuntimeException e) {
      // What a broken step has recorded must not be part of the next one.
      built.forEachTrainable((name, weight) -> PyTorchEngine.zeroGradient(weight));
      throw e;
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>On the CPU the engine computes while it is called. On a GPU it computes behind the calls
   * until numbers are read, which a step does for its loss and metrics: most of the forward and
   * backward time is then seen as time of the metrics.
   */
  @Override
  public Optional<StepTimes> stepTimes() {
    return Optional.of(clock.times());
  }

  @Override
  public StepResult evaluate(Batch batch, @Nullable SampleWeights weights) {
    return inferred(batch, () -> computation.evaluate(batch, weights));
  }

  @Override
  public List<float[][]> predict(Batch batch) {
    return inferred(batch, () -> computation.predict(batch));
  }

  private <T> T inferred(Batch batch, Supplier<T> compute) {
    open();
    return NativeCalls.inside(
        () ->
            PyTorchEngine.unrecorded(
                () -> {
                  built(batch);
                  return compute.get();
                }));
  }

  private NetworkParameters built(Batch batch) {
    if (batch.size() == 0) {
      throw new IllegalArgumentException("batch: 0 samples (expected: 1 or more)");
    }
    return network.ready(seen(batch.inputs().stream().map(Tensor::shape)), seed);
  }

  @Override
  public double learningRate() {
    return optimizer.learningRate();
  }

  @Override
  public void learningRate(double rate) {
    optimizer.learningRate(rate);
  }

  @Override
  public OptionalInt suggestThreads(int threads) {
    return PyTorchEngine.suggestThreads(threads);
  }

  /**
   * Freezes blocks of the network, with all that is in them: the next steps leave their parameters,
   * what the optimizer keeps for these, and their running statistics as they are. A frozen block
   * runs as in inference: it normalises with its running statistics, and dropout in it does
   * nothing.
   *
   * <p>Blocks that normalise can be frozen one by one where {@code SequentialBlock}s lead to them;
   * another block around them runs its layers itself, and is frozen as a whole or not at all.
   *
   * <p>What is frozen belongs to the learner, not to the network: it ends with {@link #close}, and
   * a state that was saved is only taken by a learner that has frozen the same.
   *
   * @throws IllegalArgumentException if a block is not in the network, or if it normalises within a
   *     block that is not frozen and runs it itself
   */
  public void freeze(Block... blocks) {
    open();
    NativeCalls.runInside(() -> freezing.freeze(blocks));
  }

  /**
   * As {@link #freeze(Block...)}, for the parameters whose names begin with one of the prefixes:
   * {@code 01Conv2d}; {@link #summary} lists the blocks that they are made of. A network that was
   * exported from Python has Python's names, {@code layer1.}; frozen in part, its running
   * statistics go on changing, since the engine can only switch all of it, and a warning says so.
   *
   * @throws IllegalArgumentException if no name begins with one of them
   */
  public void freeze(String... prefixes) {
    open();
    NativeCalls.runInside(() -> freezing.freeze(prefixes));
  }

  /**
   * Lets blocks train again. The optimizer goes on with what it kept for them. Running statistics
   * never get a gradient, as they would from DJL's {@code freezeParameters(false)}.
   *
   * @throws IllegalArgumentException if a block is not in the network, or was not frozen by {@code
   *     freeze}
   */
  public void unfreeze(Block... blocks) {
    open();
    NativeCalls.runInside(() -> freezing.unfreeze(blocks));
  }

  /** As {@link #unfreeze(Block...)}, for parameters whose names begin with one of the prefixes. */
  public void unfreeze(String... prefixes) {
    open();
    NativeCalls.runInside(() -> freezing.unfreeze(prefixes));
  }

  /**
   * The network as a table, as Keras's {@code model.summary()} has it: its blocks, the shape that
   * each gives, how many parameters it holds, and whether they train or are frozen. Where a block
   * cannot tell its shape without being run, a question mark stands.
   *
   * @throws IllegalStateException if the network is not built yet: give the builder {@code
   *     inputShape(...)}
   */
  public String summary() {
    open();
    return NativeCalls.inside(() -> network.summary(freezing));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the builder was given no {@code ema}
   */
  @Override
  public void useAveragedWeights(boolean averaged) {
    open();
    if (!optimizer.update().averages()) {
      throw new UnsupportedOperationException(
          "the learner keeps no average of its weights; give its builder ema(0.99)");
    }
    NativeCalls.runInside(
        () -> PyTorchEngine.runUnrecorded(() -> optimizer.update().useAverages(averaged)));
  }

  @Override
  public void finishTraining() {
    open();
    NativeCalls.runInside(() -> PyTorchEngine.runUnrecorded(optimizer.update()::finish));
  }

  /**
   * Writes the weights, running statistics included, as a safetensors file; with the names of the
   * classes, if the builder was given the schema.
   */
  @Override
  public void saveWeights(Path file) throws IOException {
    NativeCalls.inside(
        () -> {
          new TensorFile(saveable().views(), classes.words()).write(file);
          return file;
        });
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException also if the file names other classes than the builder's schema, or the same
   *     in another order
   */
  @Override
  public void loadWeights(Path file) throws IOException {
    TensorFile read = TensorFile.read(file);
    classes.check(file, read);
    load(built -> LearnerState.restoreWeights(file, read, built));
  }

  /**
   * Loads a part of the weights in a file, as for a head of another width on a body that was
   * trained before. What is not loaded stays as it is.
   *
   * @param prefixes what the names of the parameters to be loaded begin with: {@code 01}
   * @return what was loaded and what was not
   * @throws IOException if the file has not each of these parameters in its shape; then nothing is
   *     changed
   * @throws IllegalArgumentException if no parameter's name begins with one of the prefixes
   * @throws IllegalStateException if the network is not built yet
   */
  public LoadedWeights loadWeightsOnly(Path file, String... prefixes) throws IOException {
    return loadPart(file, new PartOfWeights(true, List.of(prefixes)));
  }

  /**
   * Loads all weights in a file but those of the parameters whose names begin with one of the
   * prefixes; these may be missing there, or have another shape. As {@link #loadWeightsOnly}
   * otherwise.
   *
   * @throws IOException also if the file has another parameter that the network has not
   */
  public LoadedWeights loadWeightsExcept(Path file, String... prefixes) throws IOException {
    return loadPart(file, new PartOfWeights(false, List.of(prefixes)));
  }

  private LoadedWeights loadPart(Path file, PartOfWeights part) throws IOException {
    open();
    NetworkParameters built = network.built();
    TensorFile read = TensorFile.read(file);
    return NativeCalls.inside(() -> part.restore(file, read, built));
  }

  @Override
  public void requireResumable() {
    optimizer.resumable();
  }

  /**
   * Writes weights, optimizer state, learning rate, step and seed, and the names of what is frozen.
   *
   * @throws UnsupportedOperationException if the optimizer is one of DJL's: they keep their state
   *     private
   */
  @Override
  public void saveState(Path file) throws IOException {
    NativeCalls.inside(
        () -> {
          LearnerState.of(saveable(), optimizer, freezing.names(), seed, steps).write(file);
          return file;
        });
  }

  @Override
  public void loadState(Path file) throws IOException {
    TensorFile read = TensorFile.read(file);
    LearnerState.Numbers numbers = LearnerState.numbers(file, read, optimizer, freezing.names());
    load(built -> LearnerState.restore(file, read, built, optimizer));
    // Now, even if the tensors wait for the first batch: a callback may change the rate before it.
    optimizer.learningRate(numbers.learningRate());
    seed = numbers.seed();
    steps = numbers.steps();
  }

  private NetworkParameters saveable() {
    open();
    if (PyTorchEngine.isScripted(block)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the network was exported from Python: its buffers, such as running statistics, are not saved");
    }
    return network.built();
  }

  private void load(LearnerNetwork.Loading loading) throws IOException {
    open();
    NativeCalls.inside(
        () -> {
          network.load(loading);
          return loading;
        });
  }

  private void open() {
    if (closed) {
      throw new IllegalStateException("the learner is closed");
    }
  }

  /** Frees the weights that this learner made. The network can then be given to another one. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      NativeCalls.insideUnlessEnding(this::free);
    }
  }

  private void free() {
    if (network.isBuilt()) {
      optimizer.forget(network.built());
    }
    freezing.release();
    network.free();
    manager.close();
  }
}
