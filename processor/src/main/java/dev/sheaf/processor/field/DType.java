package dev.sheaf.processor.field;

import java.util.Locale;

/** The type of an element: the constants of {@code dev.sheaf.DType}. */
public enum DType {
  FLOAT32(4),
  UINT8(1),
  INT64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** As it is written in texts: {@code float32}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
