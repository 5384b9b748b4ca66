package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Stochastic gradient descent, as {@code torch.optim.SGD} computes it: with {@code g = gradient +
 * weightDecay * w}, {@code v = momentum * v + g}, a step is {@code w -= rate * v}, or {@code w -=
 * rate * (g + momentum * v)} with Nesterov's momentum.
 */
public final class Sgd extends ResumableOptimizer {
  private final double momentum;
  private final double weightDecay;
  private final boolean nesterov;

  private Sgd(Builder settings) {
    super(settings.learningRate);
    momentum = settings.momentum;
    weightDecay = settings.weightDecay;
    nesterov = settings.nesterov;
  }

  /** Plain descent; Keras's default rate is 0.01. */
  public static Sgd of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with plain descent and a rate of 0.01. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return momentum == 0 ? List.of() : List.of("momentum");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, long update) {
    NDArray direction = weightDecay == 0 ? gradient : gradient.add(weight.mul((float) weightDecay));
    if (momentum != 0) {
      NDArray velocity = slots.get(0);
      velocity.muli((float) momentum).addi(direction);
      direction = nesterov ? direction.add(velocity.mul((float) momentum)) : velocity;
    }
    weight.subi(direction.mul((float) learningRate().get()));
  }

  @Override
  public String toString() {
    return "Sgd(momentum=%s, nesterov=%s, weightDecay=%s)"
        .formatted(momentum, nesterov, weightDecay);
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private double learningRate = 0.01;
    private double momentum;
    private double weightDecay;
    private boolean nesterov;

    private Builder() {}

    /** The learning rate of the first step, 0.01 by default. */
    public Builder learningRate(double learningRate) {
      this.learningRate = learningRate;
      return this;
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

    /** L2 regularisation: {@code weightDecay * w} is added to the gradient; 0 by default. */
    public Builder weightDecay(double weightDecay) {
      this.weightDecay = require("weightDecay", weightDecay, 0, Double.POSITIVE_INFINITY);
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
