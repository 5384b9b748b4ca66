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
  private final WeightDecay weightDecay;
  private final Map<String, OptimizerState> states = new LinkedHashMap<>();
  private final Scalars scalars = new Scalars();

  /** For subclasses: an optimizer without weight decay that begins with the given learning rate. */
  protected ResumableOptimizer(double learningRate) {
    this(learningRate, WeightDecay.NONE);
  }

  ResumableOptimizer(double learningRate, WeightDecay weightDecay) {
    super(new Settings());
    this.learningRate = LearningRate.of(learningRate);
    this.weightDecay = weightDecay;
  }

  /** The learning rate of the next steps. */
  public final LearningRate learningRate() {
    return learningRate;
  }

  /** The names of the tensors kept for each parameter, all of its shape. */
  public abstract List<String> slots();

  /** What the kept tensors hold at first; 0 by default. */
  protected double initialValue() {
    return 0;
  }

  /**
   * Changes a parameter in place.
   *
   * @param weight the parameter
   * @param gradient its gradient, which nobody reads afterwards, so that it may be changed
   * @param slots the kept tensors, in the order of {@link #slots()}, to be changed in place
   * @param step the learning rate, and which update it is
   */
  protected abstract void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step);

  /** Name and settings, without the learning rate: equal when the same state means the same. */
  @Override
  public abstract String toString();

  /** The settings of the weight decay, for {@link #toString}. */
  final WeightDecay weightDecay() {
    return weightDecay;
  }

  /**
   * One update at the learning rate, after which the parameter's own gradient is 0; another one
   * that is given may be changed.
   */
  @Override
  public final void update(String parameterId, NDArray weight, NDArray gradient) {
    PyTorchEngine.runUnrecorded(() -> update(parameterId, weight, gradient, 1));
    PyTorchEngine.zeroGradient(weight);
  }

  /**
   * One update, of which the engine must not record anything, and which may change the gradient.
   *
   * @param rateFactor what the learning rate is multiplied with
   */
  public final void update(
      String parameterId, NDArray weight, NDArray gradient, double rateFactor) {
    OptimizerState state = state(parameterId, weight);
    state.updates(state.updates() + 1);
    Step step = new Step(learningRate.get() * rateFactor, state.updates(), scalars, weight);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray decayed = weightDecay.apply(parameterId, weight, gradient, step);
      update(weight, decayed, state.slots(), step);
    }
  }

  /**
   * The state of a parameter; made when it is not there.
   *
   * @throws IllegalStateException if it is that of another network's parameter
   */
  public final OptimizerState state(String parameterId, NDArray weight) {
    OptimizerState state =
        states.computeIfAbsent(
            parameterId, id -> new OptimizerState(slots(), initialValue(), weight));
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
    if (states.isEmpty()) {
      scalars.close();
    }
  }

  private static final class Settings extends OptimizerBuilder<Settings> {
    @Override
    protected Settings self() {
      return this;
    }
  }
}
