package dev.sheaf.image.internal.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The codes of one table of a JPEG file: ITU-T T.81 annex C. Immutable. */
final class HuffmanTable {
  static final int LOOK = 9;

  /** By the next {@link #LOOK} bits: length and symbol, or 0 for a longer code. */
  final short[] look = new short[1 << LOOK];

  /** By length: the largest code of that length, left-aligned to 16 bits, or -1. */
  private final int[] most = new int[17];

  private final int[] offset = new int[17];
  private final byte[] symbols;

  private final byte[] counts;
  private short @Nullable [] steps;

  private HuffmanTable(byte[] counts, byte[] symbols) {
    this.counts = counts;
    this.symbols = symbols;
  }

  /** Whether the table at {@code at} has these codes. */
  boolean isAt(byte[] file, int at) {
    return at + bytes() <= file.length
        && Arrays.equals(counts, 0, 16, file, at, at + 16)
        && Arrays.equals(symbols, 0, symbols.length, file, at + 16, at + bytes());
  }

  /** The table at {@code at}: 16 counts, then the symbols; null if the counts make no code. */
  static @Nullable HuffmanTable read(byte[] file, int at) {
    int total = 0;
    for (int length = 1; length <= 16; length++) {
      total += file[at + length - 1] & 0xFF;
    }
    byte[] symbols = new byte[total];
    System.arraycopy(file, at + 16, symbols, 0, total);
    HuffmanTable table = new HuffmanTable(Arrays.copyOfRange(file, at, at + 16), symbols);
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= 16; length++) {
      int count = file[at + length - 1] & 0xFF;
      table.offset[length] = symbol - code;
      for (int i = 0; i < count; i++, code++, symbol++) {
        if (length <= LOOK) {
          int from = code << LOOK - length;
          for (int j = 0; j < 1 << LOOK - length && from + j < 1 << LOOK; j++) {
            table.look[from + j] = (short) (length << 8 | symbols[symbol] & 0xFF);
          }
        }
      }
      table.most[length] = count == 0 ? -1 : (code << 16 - length) - 1;
      if (code > 1 << length) {
        return null;
      }
      code <<= 1;
    }
    return table;
  }

  /** How many bytes the table takes in the file. */
  int bytes() {
    return 16 + symbols.length;
  }

  /** Length and symbol, as in {@link #look}, of the code that 16 bits begin with; 0 if none. */
  int longCode(int bits) {
    for (int length = LOOK + 1; length <= 16; length++) {
      if (bits <= most[length]) {
        return length << 8 | symbols[(bits >> 16 - length) + offset[length]] & 0xFF;
      }
    }
    return 0;
  }

  /** The steps over coefficients with these codes. */
  short[] steps() {
    if (steps == null) {
      steps = SkipTable.of(this);
    }
    return steps;
  }

  /** By the next bits, the step over the one coefficient that they begin with. */
  short[] singleSteps() {
    short[] single = new short[1 << SkipTable.LOOK];
    int code = 0;
    int index = 0;
    for (int length = 1; length <= SkipTable.LOOK; length++, code <<= 1) {
      int wide = 1 << SkipTable.LOOK - length;
      for (int i = counts[length - 1] & 0xFF; i > 0; i--, code++) {
        int symbol = symbols[index++] & 0xFF;
        int size = symbol & 15;
        if (length + size <= SkipTable.LOOK) {
          boolean ends = size == 0 && symbol != SkipTable.ZEROS;
          short step = SkipTable.step(length + size, ends ? 0 : (symbol >> 4) + 1, ends);
          Arrays.fill(single, code * wide, (code + 1) * wide, step);
        }
      }
    }
    return single;
  }
}
