package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RMSprop (Tieleman and Hinton, 2012): the gradient divided by the root of the running mean of its
 * squares, {@code v = rho * v + (1 - rho) * gradient^2}; centred, {@code v} is first diminished by
 * the square of the gradient's running mean.
 *
 * <ul>
 *   <li>{@link Formula#KERAS}, as {@code keras.optimizers.RMSprop}: {@code w -= rate * gradient /
 *       sqrt(v + epsilon)}: epsilon stands under the root, and a momentum gathers steps with their
 *       rate in them. Rate 0.001, rho 0.9, epsilon 1e-7 by default; the decay is decoupled.
 *   <li>{@link Formula#PYTORCH}, as {@code torch.optim.RMSprop}: {@code w -= rate * gradient /
 *       (sqrt(v) + epsilon)}, and a momentum gathers steps without their rate. Rate 0.01, rho
 *       (there: alpha) 0.99, epsilon 1e-8 by default; the decay is L2.
 * </ul>
 */
public final class RmsProp extends ResumableOptimizer {
  private final Formula formula;
  private final double rho;
  private final double momentum;
  private final double epsilon;
  private final boolean centered;

  private RmsProp(Builder settings) {
    super(settings.learningRate(0.001, 0.01), settings.weightDecay(0, 0, false));
    formula = settings.formula();
    rho = settings.chosen(settings.rho, 0.9, 0.99);
    momentum = settings.momentum;
    epsilon = settings.chosen(settings.epsilon, 1e-7, 1e-8);
    centered = settings.centered;
  }

  /** RMSprop with Keras's defaults. */
  public static RmsProp of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    if (momentum == 0) {
      return centered ? List.of("velocity", "average_gradient") : List.of("velocity");
    }
    return centered
        ? List.of("velocity", "momentum", "average_gradient")
        : List.of("velocity", "momentum");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    NDArray kept = step.scalar(rho);
    NDArray taken = step.scalar(1 - rho);
    NDArray velocity = slots.get(0).muli(kept).addi(gradient.square().muli(taken));
    if (centered) {
      NDArray average = slots.get(slots.size() - 1).muli(kept).addi(gradient.mul(taken));
      velocity = velocity.sub(average.square());
    }
    NDArray increment = gradient.div(divisor(velocity, step));
    NDArray rate = step.scalar(step.rate());
    if (momentum == 0) {
      weight.subi(increment.muli(rate));
    } else if (formula == Formula.KERAS) {
      weight.subi(slots.get(1).muli(step.scalar(momentum)).addi(increment.muli(rate)));
    } else {
      weight.subi(slots.get(1).muli(step.scalar(momentum)).addi(increment).mul(rate));
    }
  }

  private NDArray divisor(NDArray velocity, Step step) {
    NDArray added = step.scalar(epsilon);
    return formula == Formula.KERAS ? velocity.add(added).sqrt() : velocity.sqrt().addi(added);
  }

  @Override
  public String toString() {
    return "RmsProp(formula=%s, rho=%s, momentum=%s, epsilon=%s, centered=%s, weightDecay=%s)"
        .formatted(formula, rho, momentum, epsilon, centered, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private @Nullable Double rho;
    private @Nullable Double epsilon;
    private double momentum;
    private boolean centered;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Whose formula and defaults; Keras's by default. */
    public Builder formula(Formula formula) {
      return follow(formula);
    }

    /** How much of the running means is kept in a step, from 0 to below 1; 0.9 by default. */
    public Builder rho(double rho) {
      this.rho = require("rho", rho, 0, 1);
      return this;
    }

    /** The momentum, from 0 to below 1; 0 by default. */
    public Builder momentum(double momentum) {
      this.momentum = require("momentum", momentum, 0, 1);
      return this;
    }

    /** What keeps the divisor from 0; 1e-7 by default. The class says where it stands. */
    public Builder epsilon(double epsilon) {
      this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
      return this;
    }

    /** Whether the gradient's variance is taken in place of its mean square; not by default. */
    public Builder centered(boolean centered) {
      this.centered = centered;
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public RmsProp build() {
      return new RmsProp(this);
    }
  }
}
