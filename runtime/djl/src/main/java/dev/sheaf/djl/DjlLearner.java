package dev.sheaf.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.StepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trains any DJL {@link Block} on the PyTorch engine, on the CPU, straight from the memory of the
 * batches.
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
 * <p>Not thread-safe; several learners may train in several threads, one step at a time.
 */
public final class DjlLearner implements Learner {
  /**
   * DJL lets one thread of the JVM record gradients at a time, and the engine has one source of
   * random numbers.
   */
  private static final Object RECORDING = new Object();

  private static final System.Logger LOG = System.getLogger(DjlLearner.class.getName());

  private final Block network;
  private final Objective objective;
  private final Metrics metrics;
  private final LearnerOptimizer optimizer;
  private final BatchViews views;
  private final NDManager manager;
  private final Engine engine;
  private final ParameterStore store;
  private final List<Parameter> own = new ArrayList<>();

  private long seed;
  private long steps;
  private @Nullable NetworkParameters parameters;
  private @Nullable PendingState pending;
  private boolean closed;

  DjlLearner(DjlLearnerBuilder settings) {
    network = settings.network;
    objective = settings.objective();
    metrics = settings.metrics(objective);
    optimizer = settings.optimizer();
    views = new BatchViews(settings.channelsLast);
    seed = settings.seed;
    engine = PyTorchEngine.load(settings.threads);
    manager = PyTorchEngine.newManager(engine);
    manager.setName("learner");
    store = new ParameterStore(manager, false);
    try {
      if (!settings.inputs.isEmpty()) {
        initialize(
            settings.inputs.stream().map(shape -> BatchViews.shape(shape.batched(1))).toList());
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

  private NetworkParameters initialize(List<Shape> inputs) {
    if (parameters != null) {
      return parameters;
    }
    Shape[] shapes = inputs.stream().map(views::seen).toArray(Shape[]::new);
    List<Parameter> missing =
        network.getParameters().values().stream().filter(p -> !p.isInitialized()).toList();
    try {
      synchronized (RECORDING) {
        PyTorchEngine.seed(StepSeed.of(seed, 0));
        PyTorchEngine.runUnrecorded(() -> network.initialize(manager, DataType.FLOAT32, shapes));
      }
    } catch (EngineException | IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "the network cannot be built for inputs of shape %s: %s"
              .formatted(inputs, e.getMessage()),
          e);
    }
    own.addAll(missing);
    parameters = new NetworkParameters(network);
    return parameters;
  }

  @Override
  public List<String> metricNames() {
    return metrics.names();
  }

  @Override
  public StepResult train(Batch batch, float @Nullable [] weights) {
    open();
    synchronized (RECORDING) {
      return PyTorchEngine.unrecorded(() -> step(batch, weights, built(batch)));
    }
  }

  private StepResult step(Batch batch, float @Nullable [] weights, NetworkParameters built) {
    built.requireTrainable();
    try (NDManager memory = manager.newSubManager()) {
      StepResult result = PyTorchEngine.scoped(() -> differentiate(batch, weights, memory));
      optimizer.step(built);
      steps++;
      return result;
    } catch (RuntimeException e) {
      // What a broken step has recorded must not be part of the next one.
      built.forEachTrainable((name, weight) -> PyTorchEngine.zeroGradient(weight));
      throw e;
    }
  }

  private StepResult differentiate(Batch batch, float @Nullable [] weights, NDManager memory) {
    NDList inputs = views.inputs(batch, memory);
    NDList targets = BatchViews.of(batch.targets(), memory);
    NDArray factors = BatchViews.factors(batch, weights, memory);
    PyTorchEngine.seed(StepSeed.of(seed, steps + 1));
    NDList outputs;
    List<NDArray> losses;
    try (GradientCollector collector = engine.newGradientCollector()) {
      outputs = forward(batch, inputs, true);
      losses = losses(targets, outputs, factors);
      collector.backward(total(losses));
    }
    return metrics.result(batch.size(), losses, targets, outputs);
  }

  @Override
  public StepResult evaluate(Batch batch, float @Nullable [] weights) {
    return inferred(
        batch,
        (outputs, memory) -> {
          NDList targets = BatchViews.of(batch.targets(), memory);
          List<NDArray> losses =
              losses(targets, outputs, BatchViews.factors(batch, weights, memory));
          return metrics.result(batch.size(), losses, targets, outputs);
        });
  }

  @Override
  public List<float[][]> predict(Batch batch) {
    return inferred(
        batch,
        (outputs, memory) ->
            outputs.stream().map(output -> BatchViews.rows(output, batch.size())).toList());
  }

  private <T> T inferred(Batch batch, BiFunction<NDList, NDManager, T> use) {
    open();
    return PyTorchEngine.unrecorded(
        () -> {
          built(batch);
          try (NDManager memory = manager.newSubManager()) {
            return PyTorchEngine.scoped(
                () -> use.apply(forward(batch, views.inputs(batch, memory), false), memory));
          }
        });
  }

  private NetworkParameters built(Batch batch) {
    NetworkParameters built =
        initialize(batch.inputs().stream().map(input -> BatchViews.shape(input.shape())).toList());
    if (pending != null) {
      try {
        pending.apply(this, built);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      pending = null;
    }
    return built;
  }

  private NDList forward(Batch batch, NDList inputs, boolean training) {
    PyTorchEngine.mode(network, training);
    try {
      return network.forward(store, inputs, training);
    } catch (EngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "the network does not take %s: %s"
              .formatted(
                  batch.inputs().stream().map(Tensor::toString).collect(Collectors.joining(", ")),
                  e.getMessage()),
          e);
    }
  }

  private List<NDArray> losses(NDList targets, NDList outputs, @Nullable NDArray factors) {
    int wanted = objective.targets();
    if (wanted >= 0 && (targets.size() != wanted || outputs.size() < wanted)) {
      throw new IllegalArgumentException(
          "loss: %d, for %d targets in the batch and %d outputs of the network (expected: one loss and one output for each target, in order)"
              .formatted(wanted, targets.size(), outputs.size()));
    }
    return objective.losses(targets, outputs, factors);
  }

  private static NDArray total(List<NDArray> losses) {
    NDArray total = losses.get(0);
    for (NDArray loss : losses.subList(1, losses.size())) {
      total = total.add(loss);
    }
    return total;
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

  /** Writes the weights, running statistics included, as a safetensors file. */
  @Override
  public void saveWeights(Path file) throws IOException {
    LearnerState.weights(saveable()).write(file);
  }

  @Override
  public void loadWeights(Path file) throws IOException {
    TensorFile read = TensorFile.read(file);
    pendOrApply((learner, built) -> LearnerState.restoreWeights(file, read, built));
  }

  @Override
  public void requireResumable() {
    optimizer.resumable();
  }

  /**
   * Writes weights, optimizer state, learning rate, step and seed.
   *
   * @throws UnsupportedOperationException if the optimizer is one of DJL's: they keep their state
   *     private
   */
  @Override
  public void saveState(Path file) throws IOException {
    LearnerState.of(saveable(), optimizer, seed, steps).write(file);
  }

  @Override
  public void loadState(Path file) throws IOException {
    TensorFile read = TensorFile.read(file);
    LearnerState.Numbers numbers = LearnerState.numbers(file, read, optimizer);
    pendOrApply((learner, built) -> LearnerState.restore(file, read, built, learner.optimizer));
    // Now, even if the tensors wait for the first batch: a callback may change the rate before it.
    optimizer.learningRate(numbers.learningRate());
    seed = numbers.seed();
    steps = numbers.steps();
  }

  private NetworkParameters saveable() {
    open();
    if (PyTorchEngine.isScripted(network)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the network was exported from Python: its buffers, such as running statistics, are not saved");
    }
    if (parameters == null) {
      throw new IllegalStateException(
          "the network has no weights before its first batch; give the builder inputShape(...)");
    }
    return parameters;
  }

  private void pendOrApply(PendingState state) throws IOException {
    open();
    if (parameters == null) {
      PendingState before = pending;
      pending =
          (learner, built) -> {
            if (before != null) {
              before.apply(learner, built);
            }
            state.apply(learner, built);
          };
    } else {
      state.apply(this, parameters);
    }
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
      if (parameters != null) {
        optimizer.forget(parameters);
      }
      own.forEach(Parameter::close);
      manager.close();
    }
  }

  /** What was read from a file before the network's shapes were known. */
  @FunctionalInterface
  private interface PendingState {
    void apply(DjlLearner learner, NetworkParameters parameters) throws IOException;
  }
}
