package dev.sheaf.image;

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

  private HuffmanTable(byte[] symbols) {
    this.symbols = symbols;
  }

  /** The table at {@code at}: 16 counts, then the symbols; null if the counts make no code. */
  static @Nullable HuffmanTable read(byte[] file, int at) {
    int total = 0;
    for (int length = 1; length <= 16; length++) {
      total += file[at + length - 1] & 0xFF;
    }
    byte[] symbols = new byte[total];
    System.arraycopy(file, at + 16, symbols, 0, total);
    HuffmanTable table = new HuffmanTable(symbols);
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
}
