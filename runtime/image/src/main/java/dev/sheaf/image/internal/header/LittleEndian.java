package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/** Numbers whose lowest byte comes first, in a buffer of the other order. */
final class LittleEndian {
  private LittleEndian() {}

  /** The unsigned number of two bytes. */
  static int uint16(ByteBuffer file, int at) {
    return Short.reverseBytes(file.getShort(at)) & 0xFFFF;
  }

  /** The unsigned number of three bytes. */
  static int uint24(ByteBuffer file, int at) {
    return uint16(file, at) | (file.get(at + 2) & 0xFF) << 16;
  }

  /** The signed number of four bytes. */
  static int int32(ByteBuffer file, int at) {
    return Integer.reverseBytes(file.getInt(at));
  }

  /** The unsigned number of four bytes. */
  static long uint32(ByteBuffer file, int at) {
    return int32(file, at) & 0xFFFFFFFFL;
  }
}
