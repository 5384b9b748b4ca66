package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.PngPass;
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
    long needed = needed(width, height, bits, file.get(28) != 0);
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

  private static long needed(int width, int height, int bits, boolean interlaced) {
    long sum = 0;
    for (PngPass pass : PngPass.of(interlaced)) {
      long columns = pass.columns(width);
      sum += columns == 0 ? 0 : pass.rows(height) * (1 + (columns * bits + 7) / 8);
    }
    return sum;
  }
}
