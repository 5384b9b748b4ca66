package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adadelta (Zeiler, 2012): with {@code a = rho * a + (1 - rho) * gradient^2}, {@code d = gradient *
 * sqrt(u + epsilon) / sqrt(a + epsilon)} and {@code u = rho * u + (1 - rho) * d^2} a step is {@code
 * w -= rate * d}.
 *
 * <p>Keras and PyTorch have the same formula and other defaults: rate 0.001, rho 0.95 and epsilon
 * 1e-7 by {@link Formula#KERAS} ({@code keras.optimizers.Adadelta}), where the decay is decoupled;
 * rate 1, rho 0.9 and epsilon 1e-6 by {@link Formula#PYTORCH} ({@code torch.optim.Adadelta}), where
 * it is L2. The rate of the paper is 1.
 */
public final class Adadelta extends ResumableOptimizer {
  private final Formula formula;
  private final double rho;
  private final double epsilon;

  private Adadelta(Builder settings) {
    super(settings.learningRate(0.001, 1), settings.weightDecay(0, 0, false));
    formula = settings.formula();
    rho = settings.chosen(settings.rho, 0.95, 0.9);
    epsilon = settings.chosen(settings.epsilon, 1e-7, 1e-6);
  }

  /** Adadelta with Keras's defaults. */
  public static Adadelta of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return List.of("accumulated_grad", "accumulated_delta_var");
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    NDArray kept = step.scalar(rho);
    NDArray taken = step.scalar(1 - rho);
    NDArray added = step.scalar(epsilon);
    NDArray squares = slots.get(0).muli(kept).addi(gradient.square().muli(taken));
    NDArray changes = slots.get(1);
    NDArray change = changes.add(added).sqrt().muli(gradient).divi(squares.add(added).sqrt());
    changes.muli(kept).addi(change.square().muli(taken));
    weight.subi(change.muli(step.scalar(step.rate())));
  }

  @Override
  public String toString() {
    return "Adadelta(formula=%s, rho=%s, epsilon=%s, weightDecay=%s)"
        .formatted(formula, rho, epsilon, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private @Nullable Double rho;
    private @Nullable Double epsilon;

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /** Whose defaults; Keras's by default. */
    public Builder formula(Formula formula) {
      return follow(formula);
    }

    /** How much of the running means is kept in a step, from 0 to below 1; 0.95 by default. */
    public Builder rho(double rho) {
      this.rho = require("rho", rho, 0, 1);
      return this;
    }

    /** What is added under the roots; 1e-7 by default. */
    public Builder epsilon(double epsilon) {
      this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public Adadelta build() {
      return new Adadelta(this);
    }
  }
}
