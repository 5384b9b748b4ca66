package dev.sheaf.djl.metric;

import java.nio.FloatBuffer;

/** How often an output is on its target's side of a threshold. */
record BinaryAccuracy(double threshold) implements TargetMetric {
  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public EpochMetric over(Target target) {
    return SumMetric.mean(name(), (batch, sums, from) -> add(batch, threshold, sums, from));
  }

  static void add(Predictions batch, double threshold, double[] sums, int from) {
    FloatBuffer targets = batch.targets();
    FloatBuffer outputs = batch.outputs();
    int each = outputs.limit() / batch.samples();
    for (int i = 0; i < outputs.limit(); i++) {
      float weight = batch.weight(i / each);
      boolean right = outputs.get(i) > (float) threshold == targets.get(i) > 0.5f;
      sums[from] += right ? weight : 0;
      sums[from + 1] += weight;
    }
  }
}
