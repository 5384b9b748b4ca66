package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adam with Nesterov's momentum (Dozat, 2016): with Adam's running means {@code m} and {@code v}
 * and the momentum's schedule {@code u(t) = beta1 * (1 - 0.5 * 0.96^(t * momentumDecay))} a step is
 * {@code w -= rate * (u(t+1) * m / (1 - u(1)...u(t+1)) + (1 - u(t)) * gradient / (1 - u(1)...u(t)))
 * / (sqrt(v / (1 - beta2^t)) + epsilon)}.
 *
 * <ul>
 *   <li>{@link Formula#KERAS}, as {@code keras.optimizers.Nadam}: the momentum's decay is 1, the
 *       rate 0.001 and epsilon 1e-7 by default; the decay of the weights is decoupled.
 *   <li>{@link Formula#PYTORCH}, as {@code torch.optim.NAdam}: the momentum's decay is 0.004, the
 *       rate 0.002 and epsilon 1e-8 by default; the decay of the weights is L2.
 * </ul>
 */
public final class Nadam extends ResumableOptimizer {
  private final Formula formula;
  private final double beta1;
  private final double beta2;
  private final double epsilon;

  /** The product of the first momenta, of as many as are counted beside it. */
  private double product = 1;

  private long factors;

  private Nadam(Builder settings) {
    super(settings.learningRate(0.001, 0.002), settings.weightDecay(0, 0, false));
    formula = settings.formula();
    beta1 = settings.beta1;
    beta2 = settings.beta2;
    epsilon = settings.chosen(settings.epsilon, 1e-7, 1e-8);
  }

  /** Nadam with Keras's defaults. */
  public static Nadam of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return List.of("momentum", "velocity");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    long t = step.number();
    NDArray momentum =
        slots.get(0).muli(step.scalar(beta1)).addi(gradient.mul(step.scalar(1 - beta1)));
    NDArray velocity =
        slots.get(1).muli(step.scalar(beta2)).addi(gradient.square().muli(step.scalar(1 - beta2)));
    double now = momentum(t);
    double next = momentum(t + 1);
    double before = product(t);
    double ofMomentum = step.rate() * next / (1 - before * next);
    double ofGradient = step.rate() * (1 - now) / (1 - before);
    NDArray direction =
        momentum.mul(step.scalar(ofMomentum)).addi(gradient.mul(step.scalar(ofGradient)));
    NDArray divisor =
        velocity.div(step.scalar(1 - Math.pow(beta2, t))).sqrt().addi(step.scalar(epsilon));
    weight.subi(direction.divi(divisor));
  }

  private double momentum(long t) {
    double decay = formula == Formula.KERAS ? 1 : 0.004;
    return beta1 * (1 - 0.5 * Math.pow(0.96, t * decay));
  }

  /** The product of the momenta from 1 to t, multiplied on from the one before where it can be. */
  private double product(long t) {
    if (t < factors) {
      product = 1;
      factors = 0;
    }
    while (factors < t && product > 0) {
      factors++;
      product *= momentum(factors);
    }
    factors = t;
    return product;
  }

  @Override
  public String toString() {
    return "Nadam(formula=%s, beta1=%s, beta2=%s, epsilon=%s, weightDecay=%s)"
        .formatted(formula, beta1, beta2, epsilon, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private double beta1 = 0.9;
    private double beta2 = 0.999;
    private @Nullable Double epsilon;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Whose formula and defaults; Keras's by default. */
    public Builder formula(Formula formula) {
      return follow(formula);
    }

    /** How much of the mean of the gradients is kept, from 0 to below 1; 0.9 by default. */
    public Builder beta1(double beta1) {
      this.beta1 = require("beta1", beta1, 0, 1);
      return this;
    }

    /** How much of the mean of their squares is kept, from 0 to below 1; 0.999 by default. */
    public Builder beta2(double beta2) {
      this.beta2 = require("beta2", beta2, 0, 1);
      return this;
    }

    /** What is added to the root; 1e-7 by default. */
    public Builder epsilon(double epsilon) {
      this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public Nadam build() {
      return new Nadam(this);
    }
  }
}
