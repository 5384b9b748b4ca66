package dev.sheaf.djl.optimizer;

import ai.djl.training.tracker.Tracker;

/**
 * A learning rate that can be changed between steps, from any thread. Give it to one of DJL's own
 * optimizers as its tracker, and to the learner with it, and callbacks can change it.
 */
public final class LearningRate implements Tracker {
  private volatile double value;

  private LearningRate(double value) {
    set(value);
  }

  /**
   * A learning rate to begin with.
   *
   * @throws IllegalArgumentException if it is negative or not a number
   */
  public static LearningRate of(double value) {
    return new LearningRate(value);
  }

  /** The rate of the next step. */
  public double get() {
    return value;
  }

  /**
   * Sets the rate of the next steps.
   *
   * @throws IllegalArgumentException if it is negative or not a number
   */
  public void set(double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate: %s (expected: >= 0 and finite)".formatted(value));
    }
    this.value = value;
  }

  @Override
  public float getNewValue(int updates) {
    return (float) value;
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
