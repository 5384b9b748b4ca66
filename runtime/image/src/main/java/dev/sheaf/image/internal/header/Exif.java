package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation in a block of EXIF data: TIFF 6.0 section 2, Exif 2.32 section 4.6.4. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private Exif() {}

  /**
   * The orientation, 1 to 8, in the TIFF block from {@code from} to {@code to}; 1 where there is
   * none or the block is broken, as viewers do: the pixels are good all the same.
   */
  static int orientation(ByteBuffer file, int from, int to) {
    return Math.max(1, find(file, from, to));
  }

  /** The orientation; 1 where it is not one of the eight, 0 where there is none. */
  static int find(ByteBuffer file, int from, int to) {
    if (to - from < 8 || to > file.limit()) {
      return 0;
    }
    ByteBuffer block = file.slice(from, to - from);
    if (block.get(0) == 'I' && block.get(1) == 'I') {
      block.order(ByteOrder.LITTLE_ENDIAN);
    } else if (block.get(0) != 'M' || block.get(1) != 'M') {
      return 0;
    }
    int directory = block.getInt(4);
    if (directory < 8 || directory > block.limit() - 2) {
      return 0;
    }
    int entries = block.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * 12;
      if (at + 12 > block.limit()) {
        return 0;
      }
      if ((block.getShort(at) & 0xFFFF) == ORIENTATION) {
        int type = block.getShort(at + 2);
        int value =
            type == SHORT ? block.getShort(at + 8) : type == LONG ? block.getInt(at + 8) : 1;
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 0;
  }
}
