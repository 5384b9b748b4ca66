package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The LZW codes of TIFF 6.0 section 13: the highest bit first, longer a code early. */
final class Lzw implements Compression {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int MOST_BITS = 12;
  private static final int MOST_CODES = 1 << MOST_BITS;

  /** How many bytes each code stands for. */
  private final int[] lengths = new int[MOST_CODES];

  Lzw() {
    Arrays.fill(lengths, 0, CLEAR, 1);
  }

  /** Whether the data are of the kind that is read here, and not of that before TIFF 6.0. */
  static boolean isCurrent(ByteBuffer packed) {
    int at = packed.position();
    return packed.remaining() < 2 || packed.get(at) != 0 || (packed.get(at + 1) & 1) == 0;
  }

  @Override
  public long count(ByteBuffer packed, long most) throws BadImageException {
    long count = 0;
    int codes = FIRST;
    int bits = 9;
    int previous = -1;
    int held = 0;
    int available = 0;
    int at = packed.position();
    int limit = packed.limit();
    while (count <= most) {
      while (available < bits && at < limit) {
        held = held << 8 | packed.get(at++) & 0xFF;
        available += 8;
      }
      if (available < bits) {
        break;
      }
      available -= bits;
      int code = held >>> available & (1 << bits) - 1;
      if (code == END) {
        break;
      }
      if (code == CLEAR) {
        codes = FIRST;
        bits = 9;
        previous = -1;
        continue;
      }
      if (code > codes || code == codes && previous < 0 || code >= CLEAR && code < FIRST) {
        throw BadImageException.damaged(
            "is damaged: compressed data hold a code that is not known");
      }
      if (previous >= 0 && codes < MOST_CODES) {
        lengths[codes++] = lengths[previous] + 1;
        if (codes == (1 << bits) - 1 && bits < MOST_BITS) {
          bits++;
        }
      }
      if (code >= codes) {
        throw BadImageException.damaged(
            "is damaged: compressed data hold a code that is not known");
      }
      count += lengths[code];
      previous = code;
    }
    return count;
  }
}
