package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An optimizer whose state can be saved and read back bit for bit. DJL's own optimizers keep theirs
 * private. It works in DJL's {@code Trainer} as well.
 *
 * <p>One optimizer belongs to one network at a time. Not thread-safe.
 */
public abstract class ResumableOptimizer extends Optimizer {
  private final LearningRate learningRate;
  private final Map<String, OptimizerState> states = new LinkedHashMap<>();

  /** For subclasses: an optimizer that begins with the given learning rate. */
  protected ResumableOptimizer(double learningRate) {
    super(new Settings());
    this.learningRate = LearningRate.of(learningRate);
  }

  /** The learning rate of the next steps. */
  public final LearningRate learningRate() {
    return learningRate;
  }

  /** The names of the tensors kept for each parameter, all of its shape and 0 at first. */
  public abstract List<String> slots();

  /**
   * Changes a parameter in place.
   *
   * @param weight the parameter
   * @param gradient its gradient, which must not be changed
   * @param slots the kept tensors, in the order of {@link #slots()}, to be changed in place
   * @param update which update of this parameter it is, from 1
   */
  protected abstract void update(
      NDArray weight, NDArray gradient, List<NDArray> slots, long update);

  /** Name and settings, without the learning rate: equal when the same state means the same. */
  @Override
  public abstract String toString();

  @Override
  public final void update(String parameterId, NDArray weight, NDArray gradient) {
    OptimizerState state = state(parameterId, weight);
    state.updates(state.updates() + 1);
    PyTorchEngine.runUnrecorded(
        () -> {
          try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            update(weight, gradient, state.slots(), state.updates());
          }
        });
    PyTorchEngine.zeroGradient(weight);
  }

  /**
   * The state of a parameter; made when it is not there.
   *
   * @throws IllegalStateException if it is that of another network's parameter
   */
  public final OptimizerState state(String parameterId, NDArray weight) {
    OptimizerState state =
        states.computeIfAbsent(parameterId, id -> new OptimizerState(slots(), weight));
    if (!state.isOf(weight)) {
      throw new IllegalStateException(
          "%s already trains another network with a parameter '%s'; give each network an optimizer of its own"
              .formatted(getClass().getSimpleName(), parameterId));
    }
    return state;
  }

  /** Whether it keeps a state for a parameter. */
  public final boolean keeps(String parameterId, NDArray weight) {
    OptimizerState state = states.get(parameterId);
    return state != null && state.isOf(weight);
  }

  /** Frees the state of a parameter, if it is this one's. */
  public final void forget(String parameterId, NDArray weight) {
    OptimizerState state = states.get(parameterId);
    if (state != null && state.isOf(weight)) {
      states.remove(parameterId);
      state.close();
    }
  }

  private static final class Settings extends OptimizerBuilder<Settings> {
    @Override
    protected Settings self() {
      return this;
    }
  }

  static double require(String name, double value, double from, double below) {
    if (!(value >= from && value < below)) {
      throw new IllegalArgumentException(
          "%s: %s (expected: >= %s and < %s)".formatted(name, value, from, below));
    }
    return value;
  }
}
