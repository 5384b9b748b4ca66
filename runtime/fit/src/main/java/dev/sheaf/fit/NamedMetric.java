package dev.sheaf.fit;

import java.util.function.ToDoubleFunction;

/** A metric with one value, as a function of its sums. */
record NamedMetric(String name, int width, ToDoubleFunction<double[]> value) implements Metric {
  @Override
  public void report(double[] sums, Logs logs) {
    logs.put(name, value.applyAsDouble(sums));
  }
}
