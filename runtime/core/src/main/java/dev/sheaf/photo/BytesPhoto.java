package dev.sheaf.photo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A photo whose file is in memory. Known by its content alone. The bytes are not copied: who
 * changes them changes the photo, and must not while it is read.
 */
public final class BytesPhoto implements PhotoSource {
  private final String name;
  private final ByteBuffer bytes;

  /** A photo in an array, called {@code byte[48120]} for its length. */
  public BytesPhoto(byte[] bytes) {
    this("byte[" + bytes.length + "]", ByteBuffer.wrap(bytes));
  }

  /** A photo in a buffer, called {@code ByteBuffer[48120]} for the bytes that remain in it. */
  public BytesPhoto(ByteBuffer bytes) {
    this("ByteBuffer[" + bytes.remaining() + "]", bytes);
  }

  /**
   * A photo in a buffer of any kind, from its position to its limit, both of which stay.
   *
   * @param name what it is called in messages, such as {@code "row 17 of flowers.parquet"}
   */
  public BytesPhoto(String name, ByteBuffer bytes) {
    this.name = name;
    this.bytes = bytes.slice().asReadOnlyBuffer();
  }

  @Override
  public String name() {
    return name;
  }

  /** The bytes, from position to limit, in a buffer of the caller's own that is read-only. */
  public ByteBuffer bytes() {
    return bytes.duplicate();
  }

  @Override
  public InputStream open() {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(bytes.position(), copy);
    return new ByteArrayInputStream(copy);
  }

  @Override
  public String toString() {
    return name;
  }
}
