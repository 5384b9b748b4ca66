package dev.sheaf.djl.metric;

import java.nio.FloatBuffer;

/**
 * What share of the targets' variance the model explains, the mean over the outputs: Keras's {@code
 * R2Score}, and scikit-learn's {@code r2_score}. At most 1; an output whose targets are all equal
 * has 0. Immutable.
 */
public final class R2Score implements TargetMetric {
  private static final int SUMS = 4;

  private final int outputs;

  private R2Score(int outputs) {
    this.outputs = outputs;
  }

  /** Of as many outputs as the schema tells; without one, of one. */
  public static R2Score of() {
    return new R2Score(0);
  }

  /** Of so many outputs. */
  public static R2Score outputs(int outputs) {
    return new R2Score(Argument.positive("outputs", outputs));
  }

  @Override
  public String name() {
    return "r2_score";
  }

  @Override
  public EpochMetric over(Target target) {
    int columns = outputs > 0 ? outputs : Math.max(1, target.columns());
    return new SumMetric(
        name(),
        SUMS * columns,
        (batch, sums, from) -> add(batch, columns, sums, from),
        sums -> value(sums, columns));
  }

  private static void add(Predictions batch, int columns, double[] sums, int from) {
    if (batch.columns() != columns) {
      throw new IllegalArgumentException(
          "%d outputs (expected: %d); take R2Score.outputs(%d)"
              .formatted(batch.columns(), columns, batch.columns()));
    }
    FloatBuffer targets = batch.targets();
    FloatBuffer outputs = batch.outputs();
    int each = outputs.limit() / batch.samples();
    for (int i = 0; i < outputs.limit(); i++) {
      double weight = batch.weight(i / each);
      double target = targets.get(i);
      double error = target - outputs.get(i);
      int at = from + SUMS * (i % columns);
      sums[at] += weight;
      sums[at + 1] += weight * target;
      sums[at + 2] += weight * target * target;
      sums[at + 3] += weight * error * error;
    }
  }

  private static double value(double[] sums, int columns) {
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      int at = SUMS * column;
      double variance = sums[at + 2] - SumMetric.ratio(sums[at + 1] * sums[at + 1], sums[at]);
      sum += variance <= 0 ? 0 : 1 - sums[at + 3] / variance;
    }
    return sum / columns;
  }
}
