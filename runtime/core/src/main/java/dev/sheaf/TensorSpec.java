package dev.sheaf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one tensor of a batch before any sample is read.
 *
 * @param name the record component's name, or that of the group of scalars
 * @param role what it is for
 * @param dtype the type of its elements
 * @param shape the shape of one sample, without the batch dimension
 * @param classes the class names in order of their index; empty where it has none
 * @param pixels what was done to the pixels of a picture; null for anything else, and for pixels as
 *     they are in the file
 */
public record TensorSpec(
    String name,
    Role role,
    DType dtype,
    Shape shape,
    List<String> classes,
    @Nullable PixelScale pixels) {
  public TensorSpec {
    classes = List.copyOf(classes);
  }

  /** A tensor that is no picture, or one of pixels as they are in the file. */
  public TensorSpec(String name, Role role, DType dtype, Shape shape, List<String> classes) {
    this(name, role, dtype, shape, classes, null);
  }

  /** The bytes of one sample in this tensor. */
  public long bytes() {
    return Math.multiplyExact(shape.elements(), dtype.bytes());
  }
}
