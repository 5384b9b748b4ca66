package dev.sheaf.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.internal.network.NetworkForward;
import dev.sheaf.fit.SampleWeights;
import dev.sheaf.fit.StepClock;
import dev.sheaf.fit.StepResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a network computes of a batch: outputs, losses, metrics, gradients. The network is built,
 * and nothing is recorded but what {@link #differentiate} records itself.
 */
final class Computation {
  private final Engine engine;
  private final NDManager manager;
  private final ParameterStore store;
  private final NetworkForward network;
  private final BatchViews views;
  private final Objective objective;
  private final StepMetrics metrics;
  private final StepClock clock;

  /**
   * @param network the network that is built
   * @param clock is told when a step's gradients and its metrics are there
   */
  Computation(
      Engine engine,
      NDManager manager,
      NetworkForward network,
      DjlLearnerBuilder settings,
      BatchViews views,
      StepMetrics metrics,
      StepClock clock) {
    this.clock = clock;
    this.engine = engine;
    this.manager = manager;
    this.metrics = metrics;
    store = new ParameterStore(manager, false);
    this.network = network;
    objective = settings.objective();
    this.views = views;
  }

  /** Leaves the gradients with the parameters. */
  StepResult differentiate(Batch batch, @Nullable SampleWeights weights, long seed) {
    return inMemory(
        memory -> {
          NDList inputs = views.inputs(batch, memory);
          NDList targets = BatchViews.of(batch.targets(), memory);
          Factors factors = new Factors(batch, weights, memory);
          PyTorchEngine.seed(seed);
          NDList outputs;
          List<NDArray> losses;
          try (GradientCollector collector = engine.newGradientCollector()) {
            outputs = forward(batch, inputs, true);
            losses = losses(targets, outputs, factors);
            backward(collector, objective.total(losses));
          }
          clock.forwardBackwardDone();
          StepResult result = metrics.result(batch.size(), losses, targets, outputs, factors);
          clock.metricsDone();
          return result;
        });
  }

  StepResult evaluate(Batch batch, @Nullable SampleWeights weights) {
    return inMemory(
        memory -> {
          NDList outputs = forward(batch, views.inputs(batch, memory), false);
          NDList targets = BatchViews.of(batch.targets(), memory);
          Factors factors = new Factors(batch, weights, memory);
          List<NDArray> losses = losses(targets, outputs, factors);
          return metrics.result(batch.size(), losses, targets, outputs, factors);
        });
  }

  List<float[][]> predict(Batch batch) {
    return inMemory(
        memory ->
            forward(batch, views.inputs(batch, memory), false).stream()
                .map(output -> BatchViews.rows(output, batch.size()))
                .toList());
  }

  /** Frees every tensor that an action makes. */
  private <T> T inMemory(Function<NDManager, T> action) {
    try (NDManager memory = manager.newSubManager()) {
      return PyTorchEngine.scoped(() -> action.apply(memory));
    }
  }

  private NDList forward(Batch batch, NDList inputs, boolean training) {
    try {
      NDList outputs = network.forward(store, inputs, training);
      if (outputs.isEmpty()) {
        throw new IllegalArgumentException("it gives no output");
      }
      return outputs;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the network does not take %s: %s"
              .formatted(
                  batch.inputs().stream().map(Tensor::toString).collect(Collectors.joining(", ")),
                  e.getMessage()),
          e);
    }
  }

  private List<NDArray> losses(NDList targets, NDList outputs, Factors factors) {
    int wanted = objective.targets();
    if (wanted >= 0 && (targets.size() != wanted || outputs.size() < wanted)) {
      throw new IllegalArgumentException(
          "loss: %d, for %d targets in the batch and %d outputs of the network (expected: one loss and one output for each target, in order)%s"
              .formatted(wanted, targets.size(), outputs.size(), hint(wanted, targets, outputs)));
    }
    requireOrder(targets);
    return objective.losses(targets, outputs, factors);
  }

  private static String hint(int wanted, NDList targets, NDList outputs) {
    if (targets.isEmpty()) {
      return "; the batch has no target: a component of the record needs role = Role.TARGET, or a generator a second tensor";
    }
    return outputs.size() < targets.size() && wanted == targets.size()
        ? "; end the network in a ParallelBlock with one block for each target"
        : "";
  }

  private static void backward(GradientCollector collector, NDArray total) {
    try {
      collector.backward(total);
    } catch (EngineException e) {
      if (String.valueOf(e.getMessage()).contains("does not require grad")) {
        throw new IllegalStateException(
            "the loss depends on no parameter that trains: gradients end where a network counts, rounds or takes the largest (argMax, stopGradient), and at frozen blocks",
            e);
      }
      throw e;
    }
  }

  /** Losses belong to targets by their place; a batch in another order would mix them up. */
  private void requireOrder(NDList targets) {
    List<String> names = objective.names();
    if (names.size() < 2) {
      return;
    }
    List<String> found = targets.stream().map(NDArray::getName).toList();
    if (!found.equals(names) && found.containsAll(names)) {
      throw new IllegalArgumentException(
          "targets: %s in the batch (expected: %s, in this order)".formatted(found, names));
    }
  }
}
