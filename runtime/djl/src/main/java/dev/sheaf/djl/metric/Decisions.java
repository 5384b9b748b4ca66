package dev.sheaf.djl.metric;

import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** True positives, false positives and false negatives of all outputs above a threshold. */
record Decisions(
    String name, double threshold, OptionalInt ofClass, ToDoubleFunction<double[]> value) {
  EpochMetric metric() {
    return new SumMetric(name, 3, this::add, value);
  }

  private void add(Predictions batch, double[] sums, int from) {
    ClassRows rows = batch.probabilities();
    int first = ofClass.orElse(0);
    int end = ofClass.isPresent() ? first + 1 : rows.classes();
    if (end > rows.classes()) {
      throw new IllegalArgumentException(
          "class %d (expected: 0 to %d, the network's outputs)"
              .formatted(first, rows.classes() - 1));
    }
    for (int row = 0; row < rows.rows(); row++) {
      float weight = rows.weight(row);
      for (int index = first; index < end; index++) {
        boolean is = rows.target(row, index) > 0.5f;
        boolean said = rows.output(row, index) > (float) threshold;
        if (is && said) {
          sums[from] += weight;
        } else if (said) {
          sums[from + 1] += weight;
        } else if (is) {
          sums[from + 2] += weight;
        }
      }
    }
  }
}
