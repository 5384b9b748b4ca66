package dev.sheaf.image.internal.fax;

import java.nio.ByteBuffer;

/** The bits of one strip, with zeros behind its end. */
final class FaxBits {
  private final ByteBuffer file;
  private final boolean lowestFirst;
  private final long end;
  private long at;

  FaxBits(ByteBuffer file, int from, int bytes, boolean lowestFirst) {
    this.file = file;
    this.lowestFirst = lowestFirst;
    at = 8L * from;
    end = at + 8L * bytes;
  }

  /** The next bits, at most 24, as a number. */
  int peek(int count) {
    int bits = 0;
    int first = (int) (at >> 3);
    for (int i = first; i < first + 4; i++) {
      int next = 8L * i < end ? file.get(i) & 0xFF : 0;
      bits = bits << 8 | (lowestFirst ? Integer.reverse(next) >>> 24 : next);
    }
    return bits << (int) (at & 7) >>> 32 - count;
  }

  void skip(int count) {
    at += count;
  }

  void skipToByte() {
    at = at + 7 & ~7L;
  }

  /** Bits that are left; less than 0 if more were read than there are. */
  long left() {
    return end - at;
  }
}
