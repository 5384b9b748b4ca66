package dev.sheaf.djl.metric;

import java.util.OptionalInt;

/**
 * What share of the yes that there are the model says: Keras's {@code Recall}. Every output is a
 * yes where it is above the threshold, also those of several classes, whose yes are counted
 * together. Immutable.
 */
public final class Recall implements TargetMetric {
  private final double threshold;
  private final OptionalInt ofClass;

  private Recall(double threshold, OptionalInt ofClass) {
    this.threshold = threshold;
    this.ofClass = ofClass;
  }

  /** With Keras's threshold, 0.5. */
  public static Recall of() {
    return at(0.5);
  }

  /**
   * With a threshold.
   *
   * @param threshold a probability
   */
  public static Recall at(double threshold) {
    return new Recall(Argument.share("threshold", threshold), OptionalInt.empty());
  }

  /** The same of one class only, by its index: Keras's {@code class_id}. */
  public Recall ofClass(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("ofClass: %d (expected: >= 0)".formatted(index));
    }
    return new Recall(threshold, OptionalInt.of(index));
  }

  @Override
  public String name() {
    return "recall";
  }

  @Override
  public EpochMetric over(Target target) {
    return new Decisions(
            name(), threshold, ofClass, sums -> SumMetric.ratio(sums[0], sums[0] + sums[2]))
        .metric();
  }
}
