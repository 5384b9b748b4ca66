package dev.sheaf.fit;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A number that an epoch is judged by, made of sums over its samples. Each batch adds a vector of
 * numbers, always of the same width; the value is a function of their sum. So it is that of the
 * whole epoch, however the epoch was cut into batches, and half an epoch is kept in a checkpoint as
 * numbers.
 *
 * <p>Immutable: the sums belong to the loop.
 */
public interface Metric {
  /** What it is called: {@code accuracy}. */
  String name();

  /** How many numbers a batch adds up. */
  int width();

  /**
   * The names of its values in the logs: its own, or others where it has several values, or none.
   */
  default List<String> names() {
    return List.of(name());
  }

  /**
   * Puts its values into the logs, under {@link #names}. Called after each batch.
   *
   * @param sums of the batches so far, {@link #width} numbers; not to be changed
   */
  void report(double[] sums, Logs logs);

  /**
   * What the sums say beside numbers. Called at the end of an epoch, a validation or an evaluation.
   */
  default Optional<ConfusionMatrix> matrix(double[] sums) {
    return Optional.empty();
  }

  /**
   * A metric with one value.
   *
   * @param value from the sums
   */
  static Metric of(String name, int width, ToDoubleFunction<double[]> value) {
    return new NamedMetric(name, width, value);
  }

  /** A mean: of a batch the sum of {@code weight * value}, then the sum of the weights. */
  static Metric mean(String name) {
    return of(name, 2, sums -> sums[1] == 0 ? 0 : sums[0] / sums[1]);
  }
}
