package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Stochastic gradient descent, with momentum or without.
 *
 * <ul>
 *   <li>{@link Formula#KERAS}, as {@code keras.optimizers.SGD}: with {@code v = momentum * v - rate
 *       * gradient} a step is {@code w += v}, or {@code w += momentum * v - rate * gradient} with
 *       Nesterov's momentum. The rate is 0.01 by default; the decay is decoupled.
 *   <li>{@link Formula#PYTORCH}, as {@code torch.optim.SGD}: with {@code v = momentum * v +
 *       gradient} a step is {@code w -= rate * v}, or {@code w -= rate * (gradient + momentum *
 *       v)}. The rate is 0.001 by default; the decay is L2.
 * </ul>
 *
 * <p>Both are the same as long as the rate stays: when it changes, PyTorch's changes the momentum
 * that was gathered too.
 */
public final class Sgd extends ResumableOptimizer {
  private final Formula formula;
  private final double momentum;
  private final boolean nesterov;

  private Sgd(Builder settings) {
    super(settings.learningRate(0.01, 0.001), settings.weightDecay(0, 0, false));
    formula = settings.formula();
    momentum = settings.momentum;
    nesterov = settings.nesterov;
  }

  /** Plain descent; Keras's default rate is 0.01. */
  public static Sgd of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with plain descent. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return momentum == 0 ? List.of() : List.of("momentum");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    NDArray rate = step.scalar(step.rate());
    if (momentum == 0) {
      weight.subi(gradient.muli(rate));
      return;
    }
    NDArray kept = step.scalar(momentum);
    NDArray velocity = slots.get(0).muli(kept);
    if (formula == Formula.KERAS) {
      NDArray descent = gradient.muli(rate);
      velocity.subi(descent);
      weight.addi(nesterov ? velocity.mul(kept).subi(descent) : velocity);
    } else {
      velocity.addi(gradient);
      NDArray direction =
          nesterov ? velocity.mul(kept).addi(gradient).muli(rate) : velocity.mul(rate);
      weight.subi(direction);
    }
  }

  @Override
  public String toString() {
    return "Sgd(formula=%s, momentum=%s, nesterov=%s, weightDecay=%s)"
        .formatted(formula, momentum, nesterov, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private double momentum;
    private boolean nesterov;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Whose formula and defaults; Keras's by default. */
    public Builder formula(Formula formula) {
      return follow(formula);
    }

    /** The momentum, from 0 to below 1; 0 by default. */
    public Builder momentum(double momentum) {
      this.momentum = require("momentum", momentum, 0, 1);
      return this;
    }

    /** Whether the momentum is Nesterov's; not by default. */
    public Builder nesterov(boolean nesterov) {
      this.nesterov = nesterov;
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public Sgd build() {
      return new Sgd(this);
    }
  }
}
