package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** What {@link Adam} and {@link AdamW} have in common: all but where the weight decay goes. */
abstract sealed class AdaptiveMoments extends ResumableOptimizer permits Adam, AdamW {
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double weightDecay;
  private final boolean decoupled;

  AdaptiveMoments(AdaptiveMomentsBuilder<?> settings, boolean decoupled) {
    super(settings.learningRate);
    beta1 = settings.beta1;
    beta2 = settings.beta2;
    epsilon = settings.epsilon;
    weightDecay = settings.weightDecay;
    this.decoupled = decoupled;
  }

  @Override
  public final List<String> slots() {
    return List.of("mean", "variance");
  }

  @Override
  protected final void update(NDArray weight, NDArray gradient, List<NDArray> slots, long update) {
    double rate = learningRate().get();
    double correction1 = 1 - Math.pow(beta1, update);
    double correction2 = Math.sqrt(1 - Math.pow(beta2, update));
    // The engine's kernel computes w -= step * m / (sqrt(v) + eps). PyTorch's optimizer divides
    // sqrt(v) by the correction first, which is the same with both step and epsilon multiplied.
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weight, gradient, slots.get(0), slots.get(1)),
            new NDList(weight),
            (float) rate,
            (float) (rate * correction2 / correction1),
            (float) weightDecay,
            1,
            -1,
            (float) beta1,
            (float) beta2,
            (float) (epsilon * correction2),
            false,
            decoupled);
  }

  @Override
  public final String toString() {
    return "%s(beta1=%s, beta2=%s, epsilon=%s, weightDecay=%s)"
        .formatted(getClass().getSimpleName(), beta1, beta2, epsilon, weightDecay);
  }
}
