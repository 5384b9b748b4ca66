package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adagrad (Duchi, Hazan and Singer, 2011): the gradient divided by the root of the sum of its
 * squares so far, {@code a += gradient^2}.
 *
 * <ul>
 *   <li>{@link Formula#KERAS}, as {@code keras.optimizers.Adagrad}: {@code w -= rate * gradient /
 *       sqrt(a + epsilon)}, epsilon under the root. Rate 0.001, epsilon 1e-7 by default, and the
 *       sum begins at 0.1; the decay is decoupled.
 *   <li>{@link Formula#PYTORCH}, as {@code torch.optim.Adagrad}: {@code w -= rate * gradient /
 *       (sqrt(a) + epsilon)}. Rate 0.01, epsilon 1e-10 by default, and the sum begins at 0; the
 *       decay is L2.
 * </ul>
 */
public final class Adagrad extends ResumableOptimizer {
  private final Formula formula;
  private final double initialAccumulatorValue;
  private final double epsilon;

  private Adagrad(Builder settings) {
    super(settings.learningRate(0.001, 0.01), settings.weightDecay(0, 0, false));
    formula = settings.formula();
    initialAccumulatorValue = settings.chosen(settings.initialAccumulatorValue, 0.1, 0);
    epsilon = settings.chosen(settings.epsilon, 1e-7, 1e-10);
  }

  /** Adagrad with Keras's defaults. */
  public static Adagrad of(double learningRate) {
    return builder().learningRate(learningRate).build();
  }

  /** Settings that begin with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<String> slots() {
    return List.of("accumulator");
  }

  @Override
  protected double initialValue() {
    return initialAccumulatorValue;
  }

  @Override
  protected void update(NDArray weight, NDArray gradient, List<NDArray> slots, Step step) {
    NDArray sum = slots.get(0).addi(gradient.square());
    NDArray added = step.scalar(epsilon);
    NDArray divisor = formula == Formula.KERAS ? sum.add(added).sqrt() : sum.sqrt().addi(added);
    weight.subi(gradient.div(divisor).muli(step.scalar(step.rate())));
  }

  @Override
  public String toString() {
    return "Adagrad(formula=%s, initialAccumulatorValue=%s, epsilon=%s, weightDecay=%s)"
        .formatted(formula, initialAccumulatorValue, epsilon, weightDecay());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends OptimizerSettings<Builder> {
    private @Nullable Double initialAccumulatorValue;
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

    /** What the sum of squares begins with; 0.1 by default. */
    public Builder initialAccumulatorValue(double value) {
      initialAccumulatorValue =
          require("initialAccumulatorValue", value, 0, Double.POSITIVE_INFINITY);
      return this;
    }

    /** What keeps the divisor from 0; 1e-7 by default. The class says where it stands. */
    public Builder epsilon(double epsilon) {
      this.epsilon = require("epsilon", epsilon, 0, Double.POSITIVE_INFINITY);
      return this;
    }

    /**
     * The optimizer, for one network.
     *
     * @throws IllegalArgumentException if the learning rate is negative or not finite
     */
    public Adagrad build() {
      return new Adagrad(this);
    }
  }
}
