package dev.sheaf;

import java.util.List;

/**
 * What is known of one tensor of a batch before any sample is read.
 *
 * @param name the record component's name, or that of the group of scalars
 * @param role what it is for
 * @param dtype the type of its elements
 * @param shape the shape of one sample, without the batch dimension
 * @param classes the class names in order of their index; empty where it has none
 */
public record TensorSpec(String name, Role role, DType dtype, Shape shape, List<String> classes) {
  public TensorSpec {
    classes = List.copyOf(classes);
  }

  /** The bytes of one sample in this tensor. */
  public long bytes() {
    return Math.multiplyExact(shape.elements(), dtype.bytes());
  }
}
