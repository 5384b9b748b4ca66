package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.header.TiffDirectory;
import java.nio.ByteBuffer;

/**
 * Long runs of zeros where pixels are expected, in formats that tell nothing of their pixels: a
 * hole in the file, or a picture that is black there.
 */
final class Suspicion {
  /** As many zeros are 1,365 black pixels, or more. */
  private static final int PIXELS = 4096;

  /** Codes of an arithmetic coder, and those of WebP, hardly ever make as many zeros. */
  private static final int CODES = 64;

  private static final int WEBP_LOSSY = 0x56503820;
  private static final int WEBP_LOSSLESS = 0x5650384C;

  private Suspicion() {}

  /** The first such run of a file that is whole; none for the formats with sums or codes. */
  static ZeroRun find(ByteBuffer file, ImageHeader header) {
    return switch (header.format()) {
      case JPEG -> jpeg(file);
      case BMP -> ZeroRun.find(file, Integer.reverseBytes(file.getInt(10)), file.limit(), PIXELS);
      case PNM -> ZeroRun.find(file, 2, file.limit(), PIXELS);
      case TIFF -> tiff(new TiffDirectory(file), file);
      case WEBP -> webp(file);
      default -> ZeroRun.NONE;
    };
  }

  private static ZeroRun jpeg(ByteBuffer file) {
    int least = PIXELS;
    boolean sequential = false;
    boolean zerosAreValues = false;
    int components = 0;
    int at = 2;
    while (true) {
      while (file.get(at) != -1) {
        at++;
      }
      while (file.get(at) == -1) {
        at++;
      }
      int marker = file.get(at++) & 0xFF;
      if (marker <= 1 || marker >= 0xD0 && marker <= 0xD8) {
        continue;
      }
      int end = at + (file.getShort(at) & 0xFFFF);
      switch (marker) {
        case 0xC0, 0xC1 -> {
          sequential = true;
          components = file.get(at + 7);
        }
        case 0xC4 -> zerosAreValues |= zerosAreValues(file, at + 2, end);
        case 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> least = CODES;
        case 0xDA -> {
          if (sequential && zerosAreValues && file.get(at + 2) == components) {
            least = CODES;
          }
          ZeroRun run = ZeroRun.find(file, end, file.limit(), least);
          // What fills up the end of a file stands after its end marker.
          return run.from() + run.length() == file.limit() ? ZeroRun.NONE : run;
        }
        default -> {}
      }
      at = end;
    }
  }

  /**
   * Whether zero bits are values for one of these tables, as for that of ITU-T T.81 annex K, and
   * not the end of a block: the first symbol is that of the code of zeros. Then no picture has many
   * of them.
   */
  private static boolean zerosAreValues(ByteBuffer file, int from, int end) {
    boolean values = false;
    int at = from;
    while (at < end) {
      boolean ac = file.get(at) >> 4 == 1;
      int symbols = 0;
      for (int length = 1; length <= 16; length++) {
        symbols += file.get(at + length) & 0xFF;
      }
      values |= ac && (file.get(at + 17) & 15) != 0;
      at += 17 + symbols;
    }
    return values;
  }

  private static ZeroRun webp(ByteBuffer file) {
    int at = 12;
    while (at + 8 <= file.limit()) {
      int type = file.getInt(at);
      int length = Integer.reverseBytes(file.getInt(at + 4));
      if (type == WEBP_LOSSY || type == WEBP_LOSSLESS) {
        return ZeroRun.find(file, at + 8, at + 8 + length, CODES);
      }
      at += 8 + length + (length & 1);
    }
    return ZeroRun.NONE;
  }

  private static ZeroRun tiff(TiffDirectory directory, ByteBuffer file) {
    int offsets = directory.has(TiffData.TILES) ? TiffData.TILES : TiffData.STRIPS;
    int counts = directory.has(TiffData.TILES) ? TiffData.TILE_BYTES : TiffData.STRIP_BYTES;
    int least;
    switch (directory.value(TiffData.COMPRESSION, TiffData.PLAIN)) {
      case TiffData.PLAIN, TiffData.PACK_BITS -> least = PIXELS;
      case TiffData.LZW -> least = CODES;
      default -> {
        // Their sums or codes were found good.
        return ZeroRun.NONE;
      }
    }
    int parts = Math.min(directory.count(offsets), directory.count(counts));
    int from = file.limit();
    int to = 0;
    for (int part = 0; part < parts; part++) {
      int begin = directory.value(offsets, (long) part);
      from = Math.min(from, begin);
      to = Math.max(to, begin + directory.value(counts, (long) part));
    }
    return ZeroRun.find(file, from, to, least);
  }
}
