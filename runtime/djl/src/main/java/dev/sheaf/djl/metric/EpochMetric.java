package dev.sheaf.djl.metric;

import dev.sheaf.fit.ConfusionMatrix;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A metric that knows its target, and what a batch adds to its sums. */
public interface EpochMetric extends Metric {
  /**
   * Adds what a batch adds.
   *
   * @param sums to be added to from {@code from} on, {@link #width} numbers; the others are of
   *     other metrics
   * @throws IllegalArgumentException if the shapes or values do not fit
   */
  void add(Predictions batch, double[] sums, int from);

  /** The same with other names. */
  static EpochMetric renamed(EpochMetric metric, UnaryOperator<String> names) {
    return new EpochMetric() {
      @Override
      public String name() {
        return names.apply(metric.name());
      }

      @Override
      public List<String> names() {
        return metric.names().stream().map(names).toList();
      }

      @Override
      public int width() {
        return metric.width();
      }

      @Override
      public void report(double[] sums, Logs logs) {
        Logs own = new Logs();
        metric.report(sums, own);
        own.forEach((name, value) -> logs.put(names.apply(name), value));
      }

      @Override
      public Optional<ConfusionMatrix> matrix(double[] sums) {
        return metric.matrix(sums);
      }

      @Override
      public void add(Predictions batch, double[] sums, int from) {
        metric.add(batch, sums, from);
      }
    };
  }
}
