package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** What losses do alike with the values of a batch. */
final class PerSample {
  /** Keras's backend.epsilon. */
  static final float EPSILON = 1e-7f;

  private static final int[] LAST = {-1};

  private PerSample() {}

  /** The mean of each sample's values: float32 [n]. */
  static NDArray mean(NDArray values) {
    NDArray floats = values.toType(DataType.FLOAT32, false);
    long n = floats.getShape().get(0);
    return floats.size() == n
        ? floats.reshape(n)
        : floats.reshape(new Shape(n, floats.size() / n)).mean(new int[] {1});
  }

  /** The sum over the last dimension; of a single column or row that is itself. */
  static NDArray sumOfLast(NDArray values) {
    return values.getShape().dimension() == 1 ? values : values.sum(LAST);
  }

  /** The largest of the last dimension. */
  static NDArray maxOfLast(NDArray values) {
    return values.getShape().dimension() == 1 ? values : values.max(LAST);
  }
}
