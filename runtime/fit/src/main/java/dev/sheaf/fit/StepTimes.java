package dev.sheaf.fit;

/**
 * Where the time of a learner's training steps went, summed over all that it has made; in
 * nanoseconds. What is in none of the parts, such as taking over the batch, is left out.
 *
 * @param forwardBackward outputs, losses and gradients
 * @param optimizer the change of the weights
 * @param metrics the numbers of the step
 */
public record StepTimes(long forwardBackward, long optimizer, long metrics) {
  /** No time at all: before the first step. */
  public static final StepTimes NONE = new StepTimes(0, 0, 0);

  /** What has been added since an earlier reading. */
  public StepTimes since(StepTimes earlier) {
    return new StepTimes(
        forwardBackward - earlier.forwardBackward,
        optimizer - earlier.optimizer,
        metrics - earlier.metrics);
  }

  /** All parts together. */
  public long total() {
    return forwardBackward + optimizer + metrics;
  }
}
