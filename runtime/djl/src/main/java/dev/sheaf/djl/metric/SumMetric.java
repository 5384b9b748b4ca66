package dev.sheaf.djl.metric;

import dev.sheaf.fit.Logs;
import java.util.function.ToDoubleFunction;

/** A metric with one value: what a batch adds, and what the sums say. */
record SumMetric(String name, int width, Adding adding, ToDoubleFunction<double[]> value)
    implements EpochMetric {
  /** What a batch adds to sums, from a place on. */
  @FunctionalInterface
  interface Adding {
    void add(Predictions batch, double[] sums, int from);
  }

  /** The mean of sums that are {@code sum(weight * value)} and {@code sum(weight)}. */
  static SumMetric mean(String name, Adding adding) {
    return new SumMetric(name, 2, adding, sums -> ratio(sums[0], sums[1]));
  }

  /** The quotient; 0 where there is nothing to divide by. */
  static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  @Override
  public void report(double[] sums, Logs logs) {
    logs.put(name, value.applyAsDouble(sums));
  }

  @Override
  public void add(Predictions batch, double[] sums, int from) {
    adding.add(batch, sums, from);
  }
}
