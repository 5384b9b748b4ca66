package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.TiffDirectory;
import dev.sheaf.image.internal.jpeg.JpegScan;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Unpacks the strips or tiles of a TIFF file, of which decoders show what they can, and compares
 * with what their rows need: TIFF 6.0.
 */
final class TiffData {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int FILL_ORDER = 266;
  static final int STRIPS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS = 278;
  static final int STRIP_BYTES = 279;
  private static final int PLANAR = 284;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  static final int TILES = 324;
  static final int TILE_BYTES = 325;
  private static final int JPEG_TABLES = 347;

  static final int PLAIN = 1;
  private static final int FIRST_FAX = 2;
  private static final int LAST_FAX = 4;
  static final int LZW = 5;
  static final int PACK_BITS = 32773;
  private static final int JPEG = 7;
  private static final int YCBCR = 6;

  private final Map<Integer, Compression> compressions;
  private final JpegScan jpeg;

  TiffData(Zlib zlib, JpegScan jpeg) {
    this.jpeg = jpeg;
    compressions = Map.of(LZW, new Lzw(), 8, zlib, 32946, zlib, PACK_BITS, new PackBits());
  }

  void check(ByteBuffer file) throws BadImageException {
    TiffDirectory directory = new TiffDirectory(file);
    if (directory.hasHole()) {
      throw BadImageException.damaged("is damaged: its directory has an entry of zeros");
    }
    int compression = directory.value(COMPRESSION, PLAIN);
    if (compression >= FIRST_FAX && compression <= LAST_FAX) {
      // Walked whenever it is decoded.
      return;
    }
    boolean tiled = directory.has(TILES);
    int offsets = tiled ? TILES : STRIPS;
    int counts = tiled ? TILE_BYTES : STRIP_BYTES;
    if (!directory.has(offsets)
        || !directory.has(counts)
        || directory.value(FILL_ORDER, 1) != 1
        || compression != JPEG && directory.value(COLOURS, 1) == YCBCR) {
      // Kinds whose rows take other bytes, too rare to be walked.
      return;
    }
    // No more than there are to be: surplus ones are not decoded, and might be an attack.
    long parts = tiled ? tiles(directory) : strips(directory);
    parts *= directory.value(PLANAR, 1) == 1 ? 1 : directory.value(SAMPLES, 1);
    parts = Math.min(parts, Math.min(directory.count(offsets), directory.count(counts)));
    for (int part = 0; part < parts; part++) {
      ByteBuffer packed =
          file.slice(directory.value(offsets, (long) part), directory.value(counts, (long) part));
      if (compression == JPEG) {
        checkJpeg(directory, packed);
      } else {
        check(directory, compression, packed, part, parts, tiled);
      }
    }
  }

  private void check(
      TiffDirectory directory,
      int compression,
      ByteBuffer packed,
      int part,
      long parts,
      boolean tiled)
      throws BadImageException {
    long whole = tiled ? tileBytes(directory) : stripBytes(directory, rows(directory));
    long needed = tiled ? whole : stripBytes(directory, rows(directory, part));
    Compression packing = compressions.get(compression);
    long found;
    if (packing == null) {
      found = packed.remaining();
    } else if (compression == LZW && !Lzw.isCurrent(packed)) {
      return;
    } else {
      found = packing.count(packed, whole);
      if (found > whole) {
        throw wrong(part, parts, "unpack to more than %d bytes".formatted(whole), needed);
      }
    }
    // The last strip may be filled up.
    if (found < needed || packing != null && found != needed && found != whole) {
      throw wrong(
          part,
          parts,
          (packing == null ? "are" : "unpack to") + " %d bytes".formatted(found),
          needed);
    }
  }

  private static BadImageException wrong(int part, long parts, String found, long needed) {
    return BadImageException.damaged(
        "is damaged: the data of part %d of %d %s, its rows take %d"
            .formatted(part + 1, parts, found, needed));
  }

  private static long tiles(TiffDirectory directory) {
    int width = Math.max(1, directory.value(TILE_WIDTH, 0));
    int height = Math.max(1, directory.value(TILE_HEIGHT, 0));
    return ceil(directory.value(WIDTH, 0), width) * ceil(directory.value(HEIGHT, 0), height);
  }

  private static long strips(TiffDirectory directory) {
    return ceil(directory.value(HEIGHT, 0), Math.max(1, rows(directory)));
  }

  private static long ceil(long size, int part) {
    return (size + part - 1) / part;
  }

  private static int rows(TiffDirectory directory) {
    long rows = directory.value(ROWS, -1) & 0xFFFFFFFFL;
    return (int) Math.min(rows, directory.value(HEIGHT, 0));
  }

  /** The rows of one strip; the strips of a plane come after those of the plane before. */
  private static int rows(TiffDirectory directory, int strip) {
    int inPlane = strip % (int) strips(directory);
    int rows = rows(directory);
    return Math.min(rows, directory.value(HEIGHT, 0) - inPlane * rows);
  }

  private static long stripBytes(TiffDirectory directory, int rows) {
    return rows * rowBytes(directory, directory.value(WIDTH, 0));
  }

  private static long tileBytes(TiffDirectory directory) {
    return directory.value(TILE_HEIGHT, 0) * rowBytes(directory, directory.value(TILE_WIDTH, 0));
  }

  private static long rowBytes(TiffDirectory directory, int width) {
    int samples = directory.value(PLANAR, 1) == 1 ? directory.value(SAMPLES, 1) : 1;
    return ((long) width * samples * directory.value(BITS, 1) + 7) / 8;
  }

  /** A part is a JPEG file that leaves its tables to the directory: TIFF Technical Note 2. */
  private void checkJpeg(TiffDirectory directory, ByteBuffer part) throws BadImageException {
    ByteBuffer tables =
        directory.has(JPEG_TABLES) ? directory.bytes(JPEG_TABLES) : ByteBuffer.allocate(0);
    if (tables.remaining() < 4 || part.remaining() < 4) {
      jpeg.check(part);
      return;
    }
    // The tables without their end, the part without its beginning.
    ByteBuffer joined = ByteBuffer.allocate(tables.remaining() + part.remaining() - 4);
    joined.put(tables.slice(0, tables.remaining() - 2));
    jpeg.check(joined.put(part.slice(2, part.remaining() - 2)).flip());
  }
}
