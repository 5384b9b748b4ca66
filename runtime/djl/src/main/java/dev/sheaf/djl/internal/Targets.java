package dev.sheaf.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;

/** Checks targets against outputs, so that nothing is broadcast by accident. */
public final class Targets {
  private Targets() {}

  /** The target in the output's shape. */
  public static NDArray aligned(NDArray target, NDArray output) {
    Shape shape = output.getShape();
    if (target.getShape().equals(shape)) {
      return target;
    }
    if (withoutLastOne(target.getShape()).equals(withoutLastOne(shape))) {
      return target.reshape(shape);
    }
    String hint = "; the network's last layer must have as many units as the target";
    if (target.getDataType() == DataType.INT64) {
      hint = "; for class indices take a sparse loss";
    } else if (shape.dimension() > target.getShape().dimension()) {
      hint = "; pool or flatten before the network's last layer";
    }
    throw new IllegalArgumentException(
        "shape %s, but the output has %s%s".formatted(target.getShape(), shape, hint));
  }

  /** The class indices: int64, in the shape of the output without its last dimension. */
  public static NDArray classIndices(NDArray target, NDArray output) {
    if (target.getDataType() != DataType.INT64) {
      throw new IllegalArgumentException(
          "%s (expected: int64 class indices); for one-hot targets take the categorical loss"
              .formatted(target.getDataType().name().toLowerCase(Locale.ROOT)));
    }
    Shape shape = output.getShape();
    Shape without = shape.slice(0, shape.dimension() - 1);
    if (!withoutLastOne(target.getShape()).equals(withoutLastOne(without))
        && !target.getShape().equals(without)) {
      throw new IllegalArgumentException(
          "shape %s, but the output has %s (expected for class indices: %s)"
              .formatted(target.getShape(), shape, without));
    }
    long classes = shape.get(shape.dimension() - 1);
    long[] indices = target.toLongArray();
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] < 0 || indices[i] >= classes) {
        throw new IllegalArgumentException(
            "class index %d at position %d of the batch (expected: 0 to %d, the network's outputs)"
                .formatted(indices[i], i, classes - 1));
      }
    }
    return target.getShape().equals(without) ? target : target.reshape(without);
  }

  private static Shape withoutLastOne(Shape shape) {
    int last = shape.dimension() - 1;
    return last > 0 && shape.get(last) == 1 ? shape.slice(0, last) : shape;
  }
}
