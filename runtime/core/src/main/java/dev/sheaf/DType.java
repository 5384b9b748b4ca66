package dev.sheaf;

/** The type of one element of a {@link Tensor}. */
public enum DType {
  /** IEEE 754 single precision. */
  FLOAT32(4),
  /** An unsigned byte, 0 to 255. */
  UINT8(1),
  /** A signed 64-bit integer; class indices use it, as PyTorch and Keras do. */
  INT64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** The name as NumPy, PyTorch and Keras write it: {@code float32}. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
