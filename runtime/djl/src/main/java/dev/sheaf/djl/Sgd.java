package dev.sheaf.djl;

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

  private Sgd(double learningRate, double momentum, double weightDecay, boolean nesterov) {
    super(learningRate);
    this.momentum = require("momentum", momentum, 0, 1);
    this.weightDecay = require("weightDecay", weightDecay, 0, Double.POSITIVE_INFINITY);
    this.nesterov = nesterov;
  }

  /** Plain descent; Keras's default rate is 0.01. */
  public static Sgd of(double learningRate) {
    return new Sgd(learningRate, 0, 0, false);
  }

  /** The same with momentum, from 0 to below 1. */
  public Sgd momentum(double momentum) {
    return new Sgd(learningRate().get(), momentum, weightDecay, nesterov);
  }

  /** The same with Nesterov's momentum, from 0 to below 1. */
  public Sgd nesterov(double momentum) {
    return new Sgd(learningRate().get(), momentum, weightDecay, true);
  }

  /** The same with L2 regularisation: {@code weightDecay * w} is added to the gradient. */
  public Sgd weightDecay(double weightDecay) {
    return new Sgd(learningRate().get(), momentum, weightDecay, nesterov);
  }

  @Override
  protected List<String> slots() {
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
}
