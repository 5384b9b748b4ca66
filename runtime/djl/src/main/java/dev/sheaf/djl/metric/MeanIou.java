package dev.sheaf.djl.metric;

/** Keras's MeanIoU; {@code classes} is 0 where the schema tells them. */
record MeanIou(int classes) implements TargetMetric {
  @Override
  public String name() {
    return "mean_iou";
  }

  @Override
  public EpochMetric over(Target target) {
    int known = target.classes(name(), classes).size();
    return new SumMetric(
        name(),
        known * known,
        Counts.confusion(name(), known),
        sums -> Counts.meanIou(sums, known));
  }
}
