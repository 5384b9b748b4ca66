package dev.sheaf.image.internal.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads entropy-coded bits up to the next marker: ITU-T T.81 F.2.2.5. Beyond it {@link #failed}
 * tells so; asking once a unit is enough. Not thread-safe.
 */
final class BitReader {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** How many steps a word is good for, wherever in a byte it begins. */
  private static final int STEPS = (Long.SIZE - 7) / SkipTable.LOOK;

  /** More than a unit that the file of an honest writer takes. */
  private static final int SLACK = 1 << 13;

  /** Bytes that are held at once, so that no file is copied as a whole. */
  private static final int WINDOW = 1 << 18;

  private ByteBuffer file = ByteBuffer.allocate(0);
  private int limit;

  /** Where the bytes that are held end in the file. */
  private int read;

  /** Whether a marker or the limit is where the bytes that are held end. */
  private boolean complete;

  /** Some of the bytes up to the marker, without those that are stuffed. */
  private final byte[] data = new byte[WINDOW + SLACK];

  /** The bits of them. */
  private long end;

  /** The next bit. */
  private long position;

  private boolean badCode;

  /** Begins with the data at {@code from}; the buffer is big-endian. */
  void begin(ByteBuffer bytes, int from) {
    file = bytes;
    limit = bytes.limit();
    badCode = false;
    segment(from);
  }

  private void segment(int from) {
    read = from;
    position = 0;
    fill(0);
  }

  /** Makes sure that the bits of a whole unit are held, or all that there are. */
  void refill() {
    if (!complete && end - position < SLACK * 8L) {
      int done = (int) (position >>> 3);
      int kept = (int) (end >>> 3) - done;
      System.arraycopy(data, done, data, 0, kept);
      position &= 7;
      fill(kept);
    }
  }

  private void fill(int kept) {
    int at = read;
    int size = kept;
    complete = false;
    while (at < limit && size < WINDOW) {
      if (at <= limit - Long.BYTES) {
        long word = file.getLong(at);
        if ((~word - ONES & word & HIGH_BITS) == 0) {
          // No byte of all ones.
          WORDS.set(data, size, word);
          at += Long.BYTES;
          size += Long.BYTES;
          continue;
        }
      }
      // One byte of all ones at least, or the end, is near.
      int stop = Math.min(limit, at + Long.BYTES);
      while (at < stop && file.get(at) != -1) {
        data[size++] = file.get(at++);
      }
      if (at < stop) {
        if (at + 1 >= limit || file.get(at + 1) != 0) {
          complete = true;
          break;
        }
        data[size++] = -1;
        at += 2;
      }
    }
    complete |= at >= limit;
    WORDS.set(data, size, 0L);
    read = at;
    end = (long) size << 3;
  }

  /** At least 57 of the next bits, left-aligned. */
  private long next() {
    return (long) WORDS.get(data, (int) (position >>> 3)) << (position & 7);
  }

  /** Length and symbol of the code that these bits begin with. */
  private int code(HuffmanTable table, long next) {
    int found = table.look[(int) (next >>> Long.SIZE - HuffmanTable.LOOK)];
    if (found == 0) {
      found = table.longCode((int) (next >>> Long.SIZE - 16));
      if (found == 0) {
        badCode = true;
      }
    }
    return found;
  }

  /** The symbol of the next code, 0 for a code that does not exist. */
  int symbol(HuffmanTable table) {
    int found = code(table, next());
    position += found >> 8;
    return found & 0xFF;
  }

  void skip(int count) {
    position += count;
  }

  /** The next bits as a number, at most 16. */
  int take(int count) {
    if (count == 0) {
      return 0;
    }
    int value = (int) (next() >>> Long.SIZE - count);
    position += count;
    return value;
  }

  /** Steps over a block of a sequential scan. */
  void skipBlock(HuffmanTable first, HuffmanTable others) {
    int begins = code(first, next());
    position += (begins >> 8) + (begins & 0xFF);
    short[] steps = others.steps();
    int k = 1;
    long at = position;
    while (k < 64) {
      long next = (long) WORDS.get(data, (int) (at >>> 3)) << (at & 7);
      for (int i = 0; i < STEPS; i++) {
        int step = steps[(int) (next >>> Long.SIZE - SkipTable.LOOK)];
        int after = k + SkipTable.coefficients(step);
        if (step == 0 || after >= 64) {
          // A long code, or several coefficients of which some may be the next block's.
          position = at;
          int skipped = skipCoefficient(others);
          at = position;
          if (skipped == 0) {
            return;
          }
          k += skipped;
          break;
        }
        next <<= SkipTable.bits(step);
        at += SkipTable.bits(step);
        k = after;
        if (SkipTable.ends(step)) {
          position = at;
          return;
        }
      }
    }
    position = at;
    if (k > 64) {
      // A run over the end of the block, which decoders cut without a word.
      badCode = true;
    }
  }

  /** Steps over one coefficient and the zeros before it; returns how many, 0 at the end. */
  private int skipCoefficient(HuffmanTable table) {
    int symbol = symbol(table);
    int size = symbol & 15;
    if (size == 0 && symbol != SkipTable.ZEROS) {
      return 0;
    }
    skip(size);
    return (symbol >> 4) + 1;
  }

  /** Marks what was read as impossible. */
  void fail() {
    badCode = true;
  }

  boolean failed() {
    return badCode || overrun();
  }

  /** Whether bits were taken that are not there. */
  boolean overrun() {
    return position > end;
  }

  /** Whether only the padding of the last byte is left before the next marker. */
  boolean atMarker() {
    return complete && end - position < 8 && read < limit;
  }

  /** Steps over a restart marker with this number, if it is next. */
  boolean restart(int number) {
    if (!atMarker()) {
      return false;
    }
    int next = read;
    while (next < limit && file.get(next) == -1) {
      next++;
    }
    if (next >= limit || (file.get(next) & 0xFF) != 0xD0 + number) {
      return false;
    }
    segment(next + 1);
    return true;
  }

  /** Where the marker is. */
  int position() {
    return read;
  }
}
