package dev.sheaf.djl.metric;

/** Keras's BinaryIoU of both classes. */
record BinaryIou(double threshold) implements TargetMetric {
  BinaryIou {
    Argument.share("threshold", threshold);
  }

  @Override
  public String name() {
    return "binary_iou";
  }

  /** Sums as those of {@link MeanIou}, of no and of yes. */
  @Override
  public EpochMetric over(Target target) {
    return new SumMetric(name(), 6, this::add, MeanIou::value);
  }

  private void add(Predictions batch, double[] sums, int from) {
    ClassRows rows = batch.probabilities();
    for (int row = 0; row < rows.rows(); row++) {
      float weight = rows.weight(row);
      for (int index = 0; index < rows.classes(); index++) {
        int actual = rows.target(row, index) > 0.5f ? 1 : 0;
        int said = rows.output(row, index) >= (float) threshold ? 1 : 0;
        sums[from + 3 * actual] += actual == said ? weight : 0;
        sums[from + 3 * actual + 1] += weight;
        sums[from + 3 * said + 2] += weight;
      }
    }
  }
}
