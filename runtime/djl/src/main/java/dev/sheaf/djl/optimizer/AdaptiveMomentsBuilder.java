package dev.sheaf.djl.optimizer;

import java.util.function.Function;

/**
 * The settings of {@link Adam} and {@link AdamW}.
 *
 * @param <O> the optimizer
 */
public final class AdaptiveMomentsBuilder<O extends ResumableOptimizer> {
  private final Function<AdaptiveMomentsBuilder<O>, O> optimizer;
  double learningRate = 0.001;
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double weightDecay;

  AdaptiveMomentsBuilder(double weightDecay, Function<AdaptiveMomentsBuilder<O>, O> optimizer) {
    this.weightDecay = weightDecay;
    this.optimizer = optimizer;
  }

  /** The learning rate of the first step, 0.001 by default. */
  public AdaptiveMomentsBuilder<O> learningRate(double learningRate) {
    this.learningRate = learningRate;
    return this;
  }

  /** The decay rates of the two moments, from 0 to below 1; 0.9 and 0.999 by default. */
  public AdaptiveMomentsBuilder<O> betas(double beta1, double beta2) {
    this.beta1 = ResumableOptimizer.require("beta1", beta1, 0, 1);
    this.beta2 = ResumableOptimizer.require("beta2", beta2, 0, 1);
    return this;
  }

  /** What is added to the divisor; 1e-8 by default, as in PyTorch (Keras: 1e-7). */
  public AdaptiveMomentsBuilder<O> epsilon(double epsilon) {
    this.epsilon = ResumableOptimizer.require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
    return this;
  }

  /** The weight decay, 0 by default for Adam and 0.01 for AdamW; the classes say what it does. */
  public AdaptiveMomentsBuilder<O> weightDecay(double weightDecay) {
    this.weightDecay =
        ResumableOptimizer.require("weightDecay", weightDecay, 0, Double.POSITIVE_INFINITY);
    return this;
  }

  /**
   * The optimizer, for one network.
   *
   * @throws IllegalArgumentException if the learning rate is negative or not finite
   */
  public O build() {
    return optimizer.apply(this);
  }
}
