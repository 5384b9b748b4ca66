package dev.sheaf.djl.metric;

import java.nio.FloatBuffer;

/** The mean cosine of the angle between the rows of target and output. */
record CosineSimilarity() implements TargetMetric {
  /** Keras's normalize takes lengths as this at least. */
  private static final double SHORTEST = 1e-12;

  @Override
  public String name() {
    return "cosine_similarity";
  }

  @Override
  public EpochMetric over(Target target) {
    return SumMetric.mean(name(), CosineSimilarity::add);
  }

  private static void add(Predictions batch, double[] sums, int from) {
    FloatBuffer targets = batch.targets();
    FloatBuffer outputs = batch.outputs();
    int columns = batch.columns();
    int rows = outputs.limit() / columns;
    int each = rows / batch.samples();
    for (int row = 0; row < rows; row++) {
      float weight = batch.weight(row / each);
      sums[from] += weight * cosine(targets, outputs, row * columns, columns);
      sums[from + 1] += weight;
    }
  }

  private static double cosine(FloatBuffer a, FloatBuffer b, int first, int columns) {
    double product = 0;
    double squareOfA = 0;
    double squareOfB = 0;
    for (int i = first; i < first + columns; i++) {
      product += (double) a.get(i) * b.get(i);
      squareOfA += (double) a.get(i) * a.get(i);
      squareOfB += (double) b.get(i) * b.get(i);
    }
    return product
        / (Math.max(Math.sqrt(squareOfA), SHORTEST) * Math.max(Math.sqrt(squareOfB), SHORTEST));
  }
}
