package dev.sheaf.djl.metric;

import dev.sheaf.djl.loss.SampleLoss;
import java.util.OptionalDouble;

/**
 * How often the model says the class.
 *
 * @param automatic whether it is binary where the loss or a single output says so
 */
record Accuracy(String name, boolean automatic) implements TargetMetric {
  static final Accuracy AUTOMATIC = new Accuracy("accuracy", true);
  static final Accuracy CATEGORICAL = new Accuracy("accuracy", false);

  @Override
  public EpochMetric over(Target target) {
    SampleLoss loss = target.loss();
    OptionalDouble threshold = loss == null ? OptionalDouble.empty() : loss.threshold();
    return SumMetric.mean(
        name,
        (batch, sums, from) -> {
          if (automatic && (batch.columns() == 1 || target.isBinary())) {
            BinaryAccuracy.add(batch, requireKnown(threshold), sums, from);
          } else {
            addCategorical(batch, sums, from);
          }
        });
  }

  private static double requireKnown(OptionalDouble threshold) {
    return threshold.orElseThrow(
        () ->
            new IllegalArgumentException(
                "nobody knows the threshold of one output with this loss; take TargetMetric.binaryAccuracy, with 0 for logits and 0.5 for probabilities"));
  }

  private static void addCategorical(Predictions batch, double[] sums, int from) {
    ClassRows rows = batch.classes();
    for (int row = 0; row < rows.rows(); row++) {
      float weight = rows.weight(row);
      sums[from] += rows.said(row) == rows.actual(row) ? weight : 0;
      sums[from + 1] += weight;
    }
  }
}
