package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import java.nio.ByteBuffer;

/**
 * Unpacks the pixels of a PNG file no further than its rows need: PNG 3 clauses 8 and 10. The check
 * sums of its chunks are the header's affair.
 */
final class PngData {
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;

  /** By the colour type. */
  private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};

  /** Where the seven passes begin, and their steps: x, y, step in x, step in y. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** What decoders pass over at the end of the data without losing time. */
  private static final int SURPLUS = 1 << 16;

  private final Zlib zlib;

  PngData(Zlib zlib) {
    this.zlib = zlib;
  }

  void check(ByteBuffer file) throws BadImageException {
    int width = file.getInt(16);
    int height = file.getInt(20);
    int bits = file.get(24) * SAMPLES[file.get(25)];
    long needed = file.get(28) == 0 ? rows(width, height, bits) : passes(width, height, bits);
    long found = 0;
    zlib.begin();
    int at = 8;
    for (int type = 0; type != IEND && found <= needed + SURPLUS; ) {
      int length = file.getInt(at);
      type = file.getInt(at + 4);
      if (type == IDAT) {
        found = zlib.add(file.slice(at + 8, length), found, needed + SURPLUS);
      }
      at += 12 + length;
    }
    if (found > needed + SURPLUS) {
      throw BadImageException.damaged(
          "is damaged or an attack: its %d x %d pixels take %d bytes, its data unpack to more"
              .formatted(width, height, needed));
    }
    if (found < needed) {
      throw BadImageException.damaged("is damaged: compressed data end before the last pixel");
    }
  }

  private static long rows(long width, long height, int bits) {
    return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
  }

  private static long passes(int width, int height, int bits) {
    long sum = 0;
    for (int[] pass : PASSES) {
      long columns = (width - pass[0] + pass[2] - 1) / pass[2];
      long rows = (height - pass[1] + pass[3] - 1) / pass[3];
      sum += rows(Math.max(0, columns), Math.max(0, rows), bits);
    }
    return sum;
  }
}
