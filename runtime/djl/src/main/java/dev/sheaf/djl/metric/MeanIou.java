package dev.sheaf.djl.metric;

/** Keras's MeanIoU; {@code classes} is 0 where the schema tells them. */
record MeanIou(int classes) implements TargetMetric {
  @Override
  public String name() {
    return "mean_iou";
  }

  /**
   * Sums: for each class how often it was said rightly, how often it was, how often it was said.
   */
  @Override
  public EpochMetric over(Target target) {
    int known = target.classes(name(), classes).size();
    return new SumMetric(
        name(), 3 * known, (batch, sums, from) -> add(batch, known, sums, from), MeanIou::value);
  }

  private void add(Predictions batch, int known, double[] sums, int from) {
    Decided decided = Decided.of(name(), batch, known);
    for (int row = 0; row < decided.rows(); row++) {
      float weight = decided.weight(row);
      int actual = decided.actual(row);
      int said = decided.said(row);
      sums[from + 3 * actual] += actual == said ? weight : 0;
      sums[from + 3 * actual + 1] += weight;
      sums[from + 3 * said + 2] += weight;
    }
  }

  /** The mean over the classes that come up. */
  static double value(double[] sums) {
    double sum = 0;
    int valid = 0;
    for (int at = 0; at < sums.length; at += 3) {
      double either = sums[at + 1] + sums[at + 2] - sums[at];
      if (either > 0) {
        sum += sums[at] / either;
        valid++;
      }
    }
    return SumMetric.ratio(sum, valid);
  }
}
