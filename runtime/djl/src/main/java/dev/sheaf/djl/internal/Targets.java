package dev.sheaf.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.LongBuffer;
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
    throw new IllegalArgumentException(
        "shape %s, but the output has %s; %s"
            .formatted(target.getShape(), shape, advice(target, shape)));
  }

  private static String advice(NDArray target, Shape shape) {
    int rank = target.getShape().dimension();
    if (target.getDataType() == DataType.INT64) {
      return rank >= 3
          ? "for a mask of class indices take sparse_categorical_crossentropy, and an output [n, classes, height, width]"
          : "for class indices take a sparse loss: sparse_categorical_crossentropy";
    }
    if (shape.dimension() > rank) {
      return "pool or flatten before the network's last layer";
    }
    return "the network's last layer must have as many units as the target";
  }

  /**
   * The class indices of a target, and where the output has its classes: in its last dimension, or
   * in the second, as a mask [n, height, width] has them in an output [n, classes, height, width].
   */
  public static ClassTarget classes(NDArray target, NDArray output) {
    if (target.getDataType() != DataType.INT64) {
      throw new IllegalArgumentException(
          "%s (expected: int64 class indices); for one-hot targets take categorical_crossentropy, for numbers or yes and no another loss"
              .formatted(target.getDataType().name().toLowerCase(Locale.ROOT)));
    }
    Shape shape = output.getShape();
    int last = shape.dimension() - 1;
    Shape found = target.getShape();
    Shape ofLast = without(shape, last);
    boolean fitsLast = found.equals(ofLast) || withoutLastOne(found).equals(withoutLastOne(ofLast));
    boolean fitsSecond = last > 1 && found.equals(without(shape, 1));
    if (fitsLast && fitsSecond && last > 2) {
      throw new IllegalArgumentException(
          "shape %s, and the output has %s, whose classes may be its second or its last dimension; reshape the output to [n, pixels, classes] and the target to [n, pixels]"
              .formatted(found, shape));
    }
    if (!fitsLast && !fitsSecond) {
      throw new IllegalArgumentException(
          "shape %s, but the output has %s (expected for class indices: %s); %s"
              .formatted(found, shape, ofLast, classAdvice(found, shape)));
    }
    int axis = fitsLast ? last : 1;
    Shape wanted = without(shape, axis);
    checkIndices(target, shape.get(axis));
    return new ClassTarget(found.equals(wanted) ? target : target.reshape(wanted), axis);
  }

  private static String classAdvice(Shape found, Shape shape) {
    if (found.equals(shape)) {
      return "for one-hot targets take categorical_crossentropy, with float32 targets";
    }
    return found.dimension() > 2
        ? "for a mask the network must end in [n, classes, height, width]"
        : "the network's last layer must have a unit for each class";
  }

  private static void checkIndices(NDArray target, long classes) {
    LongBuffer indices = Numbers.longs(target);
    for (int i = 0; i < indices.limit(); i++) {
      long index = indices.get(i);
      if (index < 0 || index >= classes) {
        throw new IllegalArgumentException(
            "class index %d at position %d of the batch (expected: 0 to %d, the network's outputs)%s"
                .formatted(
                    index,
                    i,
                    classes - 1,
                    classes == 1
                        ? "; one output for yes and no takes binary_crossentropy, and float32 targets of its shape"
                        : ""));
      }
    }
  }

  private static Shape without(Shape shape, int axis) {
    return shape.slice(0, axis).addAll(shape.slice(axis + 1));
  }

  private static Shape withoutLastOne(Shape shape) {
    int last = shape.dimension() - 1;
    return last > 0 && shape.get(last) == 1 ? shape.slice(0, last) : shape;
  }

  /**
   * Class indices and where their classes are.
   *
   * @param indices int64, in the shape of the output without its classes
   * @param axis the dimension of the output that has the classes
   */
  public record ClassTarget(NDArray indices, int axis) {}
}
