package dev.sheaf.djl.optimizer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@link Adam} and {@link AdamW}, with Keras's names and defaults.
 *
 * @param <O> the optimizer
 */
public final class AdaptiveMomentsBuilder<O extends ResumableOptimizer>
    extends OptimizerSettings<AdaptiveMomentsBuilder<O>> {
  private final Function<AdaptiveMomentsBuilder<O>, O> optimizer;
  double beta1 = 0.9;
  double beta2 = 0.999;
  boolean amsgrad;
  @Nullable Double epsilon;

  AdaptiveMomentsBuilder(Function<AdaptiveMomentsBuilder<O>, O> optimizer) {
    this.optimizer = optimizer;
  }

  @Override
  AdaptiveMomentsBuilder<O> self() {
    return this;
  }

  /** Whose formula and defaults; Keras's by default. */
  public AdaptiveMomentsBuilder<O> formula(Formula formula) {
    return follow(formula);
  }

  /** How much of the mean of the gradients is kept, from 0 to below 1; 0.9 by default. */
  public AdaptiveMomentsBuilder<O> beta1(double beta1) {
    this.beta1 = require("beta1", beta1, 0, 1);
    return this;
  }

  /** How much of the mean of their squares is kept, from 0 to below 1; 0.999 by default. */
  public AdaptiveMomentsBuilder<O> beta2(double beta2) {
    this.beta2 = require("beta2", beta2, 0, 1);
    return this;
  }

  /** What is added to the divisor; 1e-7 by default. The classes say where it stands. */
  public AdaptiveMomentsBuilder<O> epsilon(double epsilon) {
    this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
    return this;
  }

  /**
   * Whether the divisor is the largest so far (Reddi, Kale and Kumar, 2018); not by default, and
   * slower, for want of an operation of the engine.
   */
  public AdaptiveMomentsBuilder<O> amsgrad(boolean amsgrad) {
    this.amsgrad = amsgrad;
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
