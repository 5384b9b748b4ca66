package dev.sheaf.djl.metric;

import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.fit.Logs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How often each class was taken for each; no classes are given where the schema tells them. */
record ConfusionMetric(List<String> classes) implements TargetMetric {
  private static final String NAME = "confusion_matrix";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public EpochMetric over(Target target) {
    List<String> known = target.classes(NAME, classes.size());
    List<String> names = classes.isEmpty() ? known : classes;
    return new OfTarget(names);
  }

  /** With the names of the classes. */
  private record OfTarget(List<String> classes) implements EpochMetric {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public int width() {
      return classes.size() * classes.size();
    }

    @Override
    public void add(Predictions batch, double[] sums, int from) {
      Decided decided = Decided.of(NAME, batch, classes.size());
      for (int row = 0; row < decided.rows(); row++) {
        int cell = decided.actual(row) * classes.size() + decided.said(row);
        sums[from + cell] += decided.weight(row);
      }
    }

    @Override
    public void report(double[] sums, Logs logs) {
      // No number says it.
    }

    @Override
    public Optional<ConfusionMatrix> matrix(double[] sums) {
      int size = classes.size();
      double[][] counts = new double[size][];
      for (int row = 0; row < size; row++) {
        counts[row] = Arrays.copyOfRange(sums, row * size, (row + 1) * size);
      }
      return Optional.of(new ConfusionMatrix(classes, counts));
    }
  }
}
