package dev.sheaf.image.internal.gif;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;

/**
 * The indices in the data of a GIF picture: LZW with codes of growing size, GIF89a appendix F. What
 * no writer makes is damage: a code that is not yet known, too few or too many indices. Not
 * thread-safe.
 */
final class LzwReader {
  private static final int MOST_BITS = 12;
  private static final int MOST_CODES = 1 << MOST_BITS;

  /** A code stands for the indices of another, {@code prefix}, and one more, {@code suffix}. */
  private final int[] prefix = new int[MOST_CODES];

  private final byte[] suffix = new byte[MOST_CODES];

  /** The indices of the code that was read last, the last one first. */
  private final byte[] pending = new byte[MOST_CODES];

  private int pendingCount;
  private ByteBuffer file = ByteBuffer.allocate(0);
  private int at;
  private int left;
  private int bits;
  private int bitCount;
  private int literals;
  private int codeBits;
  private int codes;
  private int previous;
  private byte first;

  /** Starts with the data at {@code from}: the bits of an index, then blocks of codes. */
  void begin(ByteBuffer bytes, int from) throws BadImageException {
    int size = bytes.get(from);
    if (size < 1 || size > 8) {
      throw BadImageException.damaged("is a GIF file of %d bits an index".formatted(size));
    }
    file = bytes;
    at = from + 1;
    left = 0;
    bits = 0;
    bitCount = 0;
    literals = 1 << size;
    pendingCount = 0;
    for (int i = 0; i < literals; i++) {
      suffix[i] = (byte) i;
    }
    clear();
  }

  /** Reads the next {@code count} indices. */
  void read(byte[] indices, int count) throws BadImageException {
    int done = 0;
    while (done < count) {
      if (pendingCount == 0) {
        expand(nextCode());
      }
      while (pendingCount > 0 && done < count) {
        indices[done++] = pending[--pendingCount];
      }
    }
  }

  /** Checks that no index follows; the code for the end is left out by some writers. */
  void end() throws BadImageException {
    if (pendingCount > 0) {
      throw tooMany();
    }
    int code;
    do {
      code = code();
    } while (code == literals);
    if (code >= 0 && code != literals + 1) {
      throw tooMany();
    }
  }

  private static BadImageException tooMany() {
    return BadImageException.damaged("is damaged: compressed data go on after the last pixel");
  }

  private void clear() {
    codes = literals + 2;
    codeBits = Integer.SIZE - Integer.numberOfLeadingZeros(literals);
    previous = -1;
  }

  /** The next code that stands for indices. */
  private int nextCode() throws BadImageException {
    int code = code();
    while (code == literals) {
      clear();
      code = code();
    }
    if (code < 0 || code == literals + 1) {
      throw BadImageException.damaged("is damaged: compressed data end before the last pixel");
    }
    // The code to be defined next may be used at once, but not without one before it.
    if (previous < 0 ? code > literals : code > codes) {
      throw BadImageException.damaged("is damaged: compressed data hold a code that is not known");
    }
    return code;
  }

  private void expand(int read) {
    int code = read;
    if (code == codes) {
      // Defined by itself: the one before, and its first index again.
      pending[pendingCount++] = first;
      code = previous;
    }
    while (code >= literals) {
      pending[pendingCount++] = suffix[code];
      code = prefix[code];
    }
    first = suffix[code];
    pending[pendingCount++] = first;
    if (previous >= 0 && codes < MOST_CODES) {
      prefix[codes] = previous;
      suffix[codes] = first;
      codes++;
      if (codes == 1 << codeBits && codeBits < MOST_BITS) {
        codeBits++;
      }
    }
    previous = read;
  }

  /** The next code; -1 at the end of the data. */
  private int code() {
    while (bitCount < codeBits) {
      if (left == 0) {
        left = file.get(at++) & 0xFF;
        if (left == 0) {
          // Stays at the block that ends the data.
          at--;
          return -1;
        }
      }
      bits |= (file.get(at++) & 0xFF) << bitCount;
      bitCount += 8;
      left--;
    }
    int code = bits & (1 << codeBits) - 1;
    bits >>>= codeBits;
    bitCount -= codeBits;
    return code;
  }
}
