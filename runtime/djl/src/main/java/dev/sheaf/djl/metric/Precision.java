package dev.sheaf.djl.metric;

import java.util.OptionalInt;

/**
 * What share of the yes that the model says is right: Keras's {@code Precision}. Every output is a
 * yes where it is above the threshold, also those of several classes, whose yes are counted
 * together. Immutable.
 */
public final class Precision implements TargetMetric {
  private final double threshold;
  private final OptionalInt ofClass;

  private Precision(double threshold, OptionalInt ofClass) {
    this.threshold = threshold;
    this.ofClass = ofClass;
  }

  /** With Keras's threshold, 0.5. */
  public static Precision of() {
    return at(0.5);
  }

  /**
   * With a threshold.
   *
   * @param threshold a probability
   */
  public static Precision at(double threshold) {
    return new Precision(Argument.share("threshold", threshold), OptionalInt.empty());
  }

  /** The same of one class only, by its index: Keras's {@code class_id}. */
  public Precision ofClass(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("ofClass: %d (expected: >= 0)".formatted(index));
    }
    return new Precision(threshold, OptionalInt.of(index));
  }

  @Override
  public String name() {
    return "precision";
  }

  @Override
  public EpochMetric over(Target target) {
    return new Decisions(
            name(), threshold, ofClass, sums -> SumMetric.ratio(sums[0], sums[0] + sums[1]))
        .metric();
  }
}
