package dev.sheaf.djl.metric;

import dev.sheaf.djl.metric.SumMetric.Adding;

/** What metrics of classes count. */
final class Counts {
  private Counts() {}

  static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(name, value));
    }
    return value;
  }

  static double share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s: %s (expected: 0 to 1)".formatted(name, value));
    }
    return value;
  }

  static void requireClasses(String metric, ClassRows rows, int classes) {
    if (Math.max(2, rows.classes()) != classes) {
      throw new IllegalArgumentException(
          "the output has %d classes (expected: %d, for %s)"
              .formatted(rows.classes(), classes, metric));
    }
  }

  /** For each class a row of how often each class was said. */
  static Adding confusion(String metric, int classes) {
    return (batch, sums, from) -> {
      boolean single = batch.columns() == 1;
      ClassRows rows = single ? batch.probabilities() : batch.classes();
      requireClasses(metric, rows, classes);
      for (int row = 0; row < rows.rows(); row++) {
        int said = single ? (rows.output(row, 0) > 0.5f ? 1 : 0) : rows.said(row);
        sums[from + rows.actual(row) * classes + said] += rows.weight(row);
      }
    };
  }

  /** The mean over those classes that come up, of counts as {@link #confusion} makes them. */
  static double meanIou(double[] counts, int classes) {
    double sum = 0;
    int valid = 0;
    for (int index = 0; index < classes; index++) {
      double either = -counts[index * classes + index];
      for (int other = 0; other < classes; other++) {
        either += counts[index * classes + other] + counts[other * classes + index];
      }
      if (either > 0) {
        sum += counts[index * classes + index] / either;
        valid++;
      }
    }
    return SumMetric.ratio(sum, valid);
  }
}
