package dev.sheaf.djl.metric;

import ai.djl.ndarray.NDArray;
import java.util.function.BinaryOperator;

/** A metric made of a name and a function. */
record FunctionMetric(String name, BinaryOperator<NDArray> function) implements SampleMetric {
  @Override
  public NDArray values(NDArray target, NDArray output) {
    return function.apply(target, output);
  }
}
