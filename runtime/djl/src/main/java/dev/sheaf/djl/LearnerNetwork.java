package dev.sheaf.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.internal.network.BlockFailure;
import dev.sheaf.djl.internal.network.Freezing;
import dev.sheaf.djl.internal.network.NetworkTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network of a learner. Its weights are made when the shapes of its inputs are known; what was
 * read from files before waits for that.
 */
final class LearnerNetwork {
  private final Block block;
  private final NDManager manager;
  private final List<Parameter> made = new ArrayList<>();
  private final List<Loading> waiting = new ArrayList<>();
  private Shape[] shapes = {};
  private @Nullable NetworkParameters parameters;

  LearnerNetwork(Block block, NDManager manager) {
    this.block = block;
    this.manager = manager;
  }

  /** What was read from a file, to be put into the weights. */
  @FunctionalInterface
  interface Loading {
    void into(NetworkParameters parameters) throws IOException;
  }

  /**
   * Makes the weights that are not there yet.
   *
   * @param inputs the shapes as the network sees them
   * @param seed of the first weights
   * @throws IllegalArgumentException if the network does not take such inputs
   */
  NetworkParameters build(List<Shape> inputs, long seed) {
    if (parameters != null) {
      return parameters;
    }
    Shape[] shapes = inputs.toArray(Shape[]::new);
    List<Parameter> missing =
        block.getParameters().values().stream().filter(p -> !p.isInitialized()).toList();
    try {
      synchronized (DjlLearner.RECORDING) {
        PyTorchEngine.seed(StepSeed.of(seed, 0));
        PyTorchEngine.runUnrecorded(() -> block.initialize(manager, DataType.FLOAT32, shapes));
      }
    } catch (EngineException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException e) {
      String blamed = PyTorchEngine.unrecorded(() -> BlockFailure.of(block, shapes, e));
      throw new IllegalArgumentException(
          "the network cannot be built for inputs of shape %s: %s".formatted(inputs, blamed), e);
    }
    made.addAll(missing);
    this.shapes = shapes;
    NetworkParameters built = new NetworkParameters(block);
    built.requireFloats();
    parameters = built;
    return built;
  }

  /** As {@link #build}, with what was read before. */
  NetworkParameters ready(List<Shape> inputs, long seed) {
    NetworkParameters built = build(inputs, seed);
    built.requireLiving();
    try {
      while (!waiting.isEmpty()) {
        waiting.get(0).into(built);
        waiting.remove(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return built;
  }

  /** Puts what was read into the weights, as soon as they are there. */
  void load(Loading loading) throws IOException {
    if (parameters == null) {
      waiting.add(loading);
    } else {
      loading.into(parameters);
    }
  }

  /**
   * The weights.
   *
   * @throws IllegalStateException if they are not made yet
   */
  NetworkParameters built() {
    if (parameters == null) {
      throw new IllegalStateException(
          "the network has no weights before its first batch; give the builder inputShape(...)");
    }
    return parameters;
  }

  boolean isBuilt() {
    return parameters != null;
  }

  String summary(Freezing freezing) {
    built();
    return PyTorchEngine.unrecorded(() -> NetworkTable.of(block, freezing, shapes));
  }

  /** Frees the weights that were made here. */
  void free() {
    made.forEach(Parameter::close);
  }
}
