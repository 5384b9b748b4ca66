package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Lion (Chen and others, 2023), as {@code keras.optimizers.Lion} computes it: {@code w -= rate *
 * sign(beta1 * m + (1 - beta1) * gradient)}, and then {@code m = beta2 * m + (1 - beta2) *
 * gradient}. The decay is decoupled. PyTorch has no Lion.
 *
 * <p>Every step has the size of the rate, so take three to ten times less than for Adam.
 */
public final class Lion extends ResumableOptimizer {
  private final double beta1;
  private final double beta2;

  private Lion(Builder settings) {
    super(settings.learningRate(0.001, 0.001), settings.weightDecay(0, 0, true));
    beta1 = settings.beta1;
    beta2 = settings.beta2;
  }

  /** Lion with Keras's defaults: betas 0.9 and 0.99; Keras's default rate is 0.001. */
  public static Lion of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return List.of("momentum");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    NDArray momentum = slots.get(0);
    NDArray direction =
        momentum.mul(step.scalar(beta1)).addi(gradient.mul(step.scalar(1 - beta1))).signi();
    weight.subi(direction.muli(step.scalar(step.rate())));
    momentum.muli(step.scalar(beta2)).addi(gradient.mul(step.scalar(1 - beta2)));
  }

  @Override
  public String toString() {
    return "Lion(beta1=%s, beta2=%s, weightDecay=%s)".formatted(beta1, beta2, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private double beta1 = 0.9;
    private double beta2 = 0.99;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** How much of the momentum goes into a step, from 0 to below 1; 0.9 by default. */
    public Builder beta1(double beta1) {
      this.beta1 = require("beta1", beta1, 0, 1);
      return this;
    }

    /** How much of the momentum is kept in a step, from 0 to below 1; 0.99 by default. */
    public Builder beta2(double beta2) {
      this.beta2 = require("beta2", beta2, 0, 1);
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public Lion build() {
      return new Lion(this);
    }
  }
}
