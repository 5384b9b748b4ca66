package dev.sheaf.djl.optimizer;

import org.jspecify.annotations.Nullable;

/**
 * The settings that all optimizers have. What is not set has the default of the formula.
 *
 * @param <B> the builder itself
 */
public abstract class OptimizerSettings<B extends OptimizerSettings<B>> {
  private Formula formula = Formula.KERAS;
  private @Nullable Double learningRate;
  private @Nullable Double weightDecay;
  private ParameterFilter undecayed = ParameterFilter.NONE;

  OptimizerSettings() {}

  abstract B self();

  /** The learning rate of the first step; the optimizer's class says what it is by default. */
  public final B learningRate(double learningRate) {
    this.learningRate = learningRate;
    return self();
  }

  /**
   * How far weights are drawn to 0. By Keras's formula {@code rate * weightDecay * w} is taken from
   * every weight before the step, whatever the optimizer (decoupled decay: Loshchilov and Hutter,
   * 2019); by PyTorch's {@code weightDecay * w} is added to the gradient (L2), but for {@link
   * AdamW}. 0 by default, but for AdamW.
   */
  public final B weightDecay(double weightDecay) {
    this.weightDecay = require("weightDecay", weightDecay, 0, Double.POSITIVE_INFINITY);
    return self();
  }

  /**
   * The parameters that do not decay; by default all do, biases and norms too, as in Keras and
   * PyTorch. {@link ParameterFilter#biasesAndNorms} is the usual choice.
   */
  public final B excludeFromWeightDecay(ParameterFilter excluded) {
    undecayed = excluded;
    return self();
  }

  final B follow(Formula formula) {
    this.formula = formula;
    return self();
  }

  final Formula formula() {
    return formula;
  }

  final double learningRate(double keras, double pytorch) {
    return chosen(learningRate, keras, pytorch);
  }

  final WeightDecay weightDecay(double keras, double pytorch, boolean decoupledInPyTorch) {
    double factor = chosen(weightDecay, keras, pytorch);
    boolean decoupled = formula == Formula.KERAS || decoupledInPyTorch;
    return new WeightDecay(factor, decoupled, undecayed);
  }

  /** What was set, or else the default of the formula. */
  final double chosen(@Nullable Double set, double keras, double pytorch) {
    if (set != null) {
      return set;
    }
    return formula == Formula.KERAS ? keras : pytorch;
  }

  static double require(String name, double value, double from, double below) {
    if (!(value >= from && value < below)) {
      throw new IllegalArgumentException(
          "%s: %s (expected: >= %s and < %s)".formatted(name, value, from, below));
    }
    return value;
  }
}
