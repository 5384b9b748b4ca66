package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.util.List;

/** What {@link Adam} and {@link AdamW} have in common: all but the weight decay. */
abstract sealed class AdaptiveMoments extends ResumableOptimizer permits Adam, AdamW {
  private final Formula formula;
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final boolean amsgrad;

  AdaptiveMoments(AdaptiveMomentsBuilder<?> settings, WeightDecay weightDecay) {
    super(settings.learningRate(0.001, 0.001), weightDecay);
    formula = settings.formula();
    beta1 = settings.beta1;
    beta2 = settings.beta2;
    epsilon = settings.chosen(settings.epsilon, 1e-7, 1e-8);
    amsgrad = settings.amsgrad;
  }

  @Override
  public final List<String> slots() {
    return amsgrad
        ? List.of("momentum", "velocity", "velocity_hat")
        : List.of("momentum", "velocity");
  }

  @Override
  protected final void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    // The engine's kernel has the betas, and what they leave, as float32: corrected with the same
    // numbers, the running means are exact. 1 - 0.999 is off by 1e-5 there.
    double correction1 = 1 - Math.pow((float) beta1, step.number());
    double correction2 = Math.sqrt(1 - Math.pow((float) beta2, step.number()));
    double rate = step.rate() * correction2 / correction1;
    // PyTorch divides sqrt(v) by the correction before it adds epsilon, which is the same with both
    // the rate and epsilon multiplied.
    double added = formula == Formula.KERAS ? epsilon : epsilon * correction2;
    if (amsgrad) {
      updateByMaximum(weight, gradient, slots, step, rate, added);
      return;
    }
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weight, gradient, slots.get(0), slots.get(1)),
            new NDList(weight),
            (float) step.rate(),
            (float) rate,
            0,
            1,
            -1,
            (float) beta1,
            (float) beta2,
            (float) added,
            false,
            false);
  }

  private void updateByMaximum(
      NDArray weight, NDArray gradient, List<NDArray> slots, Step step, double rate, double added) {
    NDArray momentum = slots.get(0);
    NDArray velocity = slots.get(1);
    NDArray largest = slots.get(2);
    float left1 = 1 - (float) beta1;
    float left2 = 1 - (float) beta2;
    momentum.muli(step.scalar(beta1)).addi(gradient.mul(step.scalar(left1)));
    velocity.muli(step.scalar(beta2)).addi(gradient.square().muli(step.scalar(left2)));
    PyTorchEngine.copy(largest.maximum(velocity), largest);
    NDArray divisor = largest.sqrt().addi(step.scalar(added));
    weight.subi(momentum.mul(step.scalar(rate)).divi(divisor));
  }

  @Override
  public final String toString() {
    return "%s(formula=%s, beta1=%s, beta2=%s, epsilon=%s, amsgrad=%s, weightDecay=%s)"
        .formatted(
            getClass().getSimpleName(), formula, beta1, beta2, epsilon, amsgrad, weightDecay());
  }
}
