package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * What {@link Adam} and {@link AdamW} have in common: all but where the weight decay goes.
 *
 * @param <S> the optimizer itself
 */
abstract sealed class AdaptiveMoments<S extends AdaptiveMoments<S>> extends ResumableOptimizer
    permits Adam, AdamW {
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double weightDecay;
  private final boolean decoupled;

  AdaptiveMoments(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      boolean decoupled) {
    super(learningRate);
    this.beta1 = require("beta1", beta1, 0, 1);
    this.beta2 = require("beta2", beta2, 0, 1);
    this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
    this.weightDecay = require("weightDecay", weightDecay, 0, Double.POSITIVE_INFINITY);
    this.decoupled = decoupled;
  }

  /** The same with other settings. */
  abstract S with(double rate, double beta1, double beta2, double epsilon, double weightDecay);

  /** The same with other decay rates of the two moments, from 0 to below 1; 0.9 and 0.999 first. */
  public final S betas(double beta1, double beta2) {
    return with(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }

  /** The same with another epsilon; 1e-8 first, Keras's is 1e-7. */
  public final S epsilon(double epsilon) {
    return with(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }

  /** The same with another weight decay: what it does, the class says. */
  public final S weightDecay(double weightDecay) {
    return with(learningRate().get(), beta1, beta2, epsilon, weightDecay);
  }

  @Override
  protected final List<String> slots() {
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
