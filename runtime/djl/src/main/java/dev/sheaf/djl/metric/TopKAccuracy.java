package dev.sheaf.djl.metric;

/** How often fewer than {@code k} outputs are larger than that of the class. */
record TopKAccuracy(String name, int k) implements TargetMetric {
  TopKAccuracy {
    Argument.positive("k", k);
  }

  @Override
  public EpochMetric over(Target target) {
    return SumMetric.mean(
        name,
        (batch, sums, from) -> {
          ClassRows rows = batch.classes();
          for (int row = 0; row < rows.rows(); row++) {
            float weight = rows.weight(row);
            sums[from] += rows.larger(row, rows.actual(row)) < k ? weight : 0;
            sums[from + 1] += weight;
          }
        });
  }
}
