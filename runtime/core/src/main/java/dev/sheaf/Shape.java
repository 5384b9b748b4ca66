package dev.sheaf;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor's dimensions, outermost first. Immutable.
 *
 * <p>A shape without dimensions is a scalar: one element.
 */
public final class Shape {
  private final int[] dimensions;

  private Shape(int[] dimensions) {
    this.dimensions = dimensions;
  }

  /**
   * A shape of the given sizes.
   *
   * @throws IllegalArgumentException if a size is negative
   */
  public static Shape of(int... dimensions) {
    for (int size : dimensions) {
      if (size < 0) {
        throw new IllegalArgumentException(
            "dimension: %d (expected: >= 0) in %s".formatted(size, Arrays.toString(dimensions)));
      }
    }
    return new Shape(dimensions.clone());
  }

  /** The number of dimensions. */
  public int rank() {
    return dimensions.length;
  }

  /** The size of dimension {@code axis}, counted from 0 at the outermost. */
  public int dimension(int axis) {
    return dimensions[axis];
  }

  /** The sizes, outermost first: a copy. */
  public int[] dimensions() {
    return dimensions.clone();
  }

  /**
   * The number of elements: the product of the sizes.
   *
   * @throws ArithmeticException if it is over {@link Long#MAX_VALUE}
   */
  public long elements() {
    long product = 1;
    for (int size : dimensions) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  /** This shape with one more dimension in front: that of a batch of {@code size} samples. */
  public Shape batched(int size) {
    int[] batched = new int[dimensions.length + 1];
    batched[0] = size;
    System.arraycopy(dimensions, 0, batched, 1, dimensions.length);
    return new Shape(batched);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dimensions, shape.dimensions);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dimensions);
  }

  /** The sizes in brackets: {@code [3, 224, 224]}. */
  @Override
  public String toString() {
    return Arrays.stream(dimensions)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
