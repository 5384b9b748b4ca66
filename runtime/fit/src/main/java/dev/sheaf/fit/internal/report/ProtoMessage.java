package dev.sheaf.fit.internal.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message in the wire format of Protocol Buffers, as far as events of scalars need it (see
 * "Encoding" in its documentation): a tag of field number and type, then the value. The library
 * would be 1.9 MB, and newer JDKs warn of what it does in their inside.
 */
public final class ProtoMessage {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A field of type int64. */
  ProtoMessage put(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** A field of type double. */
  ProtoMessage put(int field, double value) {
    tag(field, FIXED_64);
    fixed(Double.doubleToRawLongBits(value), Double.BYTES);
    return this;
  }

  /** A field of type float. */
  ProtoMessage put(int field, float value) {
    tag(field, FIXED_32);
    fixed(Float.floatToRawIntBits(value), Float.BYTES);
    return this;
  }

  /** A field of type string. */
  ProtoMessage put(int field, String value) {
    return put(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A field that is a message itself. */
  ProtoMessage put(int field, ProtoMessage value) {
    return put(field, value.toByteArray());
  }

  private ProtoMessage put(int field, byte[] value) {
    tag(field, BYTES);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private void tag(int field, int type) {
    varint((long) field << 3 | type);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** The lowest byte first. */
  private void fixed(long bits, int count) {
    for (int index = 0; index < count; index++) {
      bytes.write((int) (bits >>> 8 * index));
    }
  }
}
