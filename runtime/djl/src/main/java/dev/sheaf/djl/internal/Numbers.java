package dev.sheaf.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * The numbers of a tensor, read where they are: one call of the engine, and no copy on the CPU. To
 * be read while the tensor is open.
 */
public final class Numbers {
  private Numbers() {}

  /** The numbers in their order; those of another type are turned into float32 first. */
  public static FloatBuffer floats(NDArray array) {
    NDArray floats = array.toType(DataType.FLOAT32, false);
    return floats.toByteBuffer(true).asFloatBuffer();
  }

  /** The numbers of an int64 tensor in their order. */
  public static LongBuffer longs(NDArray array) {
    return array.toByteBuffer(true).asLongBuffer();
  }
}
