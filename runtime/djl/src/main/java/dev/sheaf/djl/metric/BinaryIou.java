package dev.sheaf.djl.metric;

/** Keras's BinaryIoU of both classes. */
record BinaryIou(double threshold) implements TargetMetric {
  BinaryIou {
    Counts.share("threshold", threshold);
  }

  @Override
  public String name() {
    return "binary_iou";
  }

  @Override
  public EpochMetric over(Target target) {
    return new SumMetric(name(), 4, this::add, sums -> Counts.meanIou(sums, 2));
  }

  private void add(Predictions batch, double[] sums, int from) {
    ClassRows rows = batch.probabilities();
    for (int row = 0; row < rows.rows(); row++) {
      for (int index = 0; index < rows.classes(); index++) {
        int actual = rows.target(row, index) > 0.5f ? 2 : 0;
        int said = rows.output(row, index) >= (float) threshold ? 1 : 0;
        sums[from + actual + said] += rows.weight(row);
      }
    }
  }
}
