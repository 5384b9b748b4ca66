package dev.sheaf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * A named block of elements in native byte order, row-major, the batch dimension first.
 *
 * <p>It is a view of memory that belongs to its {@link Batch}: after the batch is closed the same
 * memory holds another batch. Reading from several threads is safe while nobody writes.
 */
public final class Tensor {
  private final String name;
  private final DType dtype;
  private final Shape shape;
  private final ByteBuffer data;

  /**
   * A view of a buffer's bytes from position to limit.
   *
   * @param shape the shape with the batch dimension
   * @throws IllegalArgumentException if the buffer does not hold exactly that many bytes
   */
  public Tensor(String name, DType dtype, Shape shape, ByteBuffer data) {
    long bytes = Math.multiplyExact(shape.elements(), dtype.bytes());
    if (data.remaining() != bytes) {
      throw new IllegalArgumentException(
          "tensor '%s': %d bytes (expected: %d for %s %s)"
              .formatted(name, data.remaining(), bytes, dtype, shape));
    }
    this.name = name;
    this.dtype = dtype;
    this.shape = shape;
    this.data = data.slice().order(ByteOrder.nativeOrder());
  }

  /** A float32 tensor with a copy of the values in a new direct buffer. */
  public static Tensor ofFloats(String name, Shape shape, float... values) {
    ByteBuffer data = direct(values.length * Float.BYTES);
    data.asFloatBuffer().put(values);
    return new Tensor(name, DType.FLOAT32, shape, data);
  }

  /** An int64 tensor with a copy of the values in a new direct buffer. */
  public static Tensor ofLongs(String name, Shape shape, long... values) {
    ByteBuffer data = direct(values.length * Long.BYTES);
    data.asLongBuffer().put(values);
    return new Tensor(name, DType.INT64, shape, data);
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  public String name() {
    return name;
  }

  public DType dtype() {
    return dtype;
  }

  /** The shape with the batch dimension first: {@code [32, 3, 224, 224]}. */
  public Shape shape() {
    return shape;
  }

  /** All bytes, in native order, with a position of its own: a view, not a copy. */
  public ByteBuffer bytes() {
    return data.duplicate().order(ByteOrder.nativeOrder());
  }

  /**
   * The elements as floats: a view, not a copy.
   *
   * @throws IllegalStateException if the tensor is not float32
   */
  public FloatBuffer floats() {
    expect(DType.FLOAT32);
    return bytes().asFloatBuffer();
  }

  /**
   * The elements as longs: a view, not a copy.
   *
   * @throws IllegalStateException if the tensor is not int64
   */
  public LongBuffer longs() {
    expect(DType.INT64);
    return bytes().asLongBuffer();
  }

  private void expect(DType wanted) {
    if (dtype != wanted) {
      throw new IllegalStateException("tensor '%s' is %s, not %s".formatted(name, dtype, wanted));
    }
  }

  /** Name, dtype and shape: {@code photo: float32 [32, 3, 224, 224]}. */
  @Override
  public String toString() {
    return name + ": " + dtype + " " + shape;
  }
}
