package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;

/**
 * How weights are drawn to 0.
 *
 * @param factor 0 for no decay
 * @param decoupled whether {@code rate * factor * w} is taken from the weights before the step
 *     (Loshchilov and Hutter, 2019), or else {@code factor * w} added to the gradient (L2)
 * @param excluded the parameters that do not decay
 */
record WeightDecay(double factor, boolean decoupled, ParameterFilter excluded) {
  static final WeightDecay NONE = new WeightDecay(0, true, ParameterFilter.NONE);

  /** Gives the gradient to go on with. */
  NDArray apply(String name, NDArray weight, NDArray gradient, Step step) {
    if (factor == 0 || excluded.matches(name, weight.getShape())) {
      return gradient;
    }
    if (decoupled) {
      weight.muli(step.scalar(1 - step.rate() * factor));
      return gradient;
    }
    return weight.mul(step.scalar(factor)).addi(gradient);
  }

  @Override
  public String toString() {
    String kind = "%s %s".formatted(factor, decoupled ? "decoupled" : "L2");
    return excluded == ParameterFilter.NONE ? kind : kind + " without " + excluded;
  }
}
