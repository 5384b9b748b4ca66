package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Reads the first directory of a TIFF file and checks that its strips lie in it: TIFF 6.0. */
final class TiffHeader {
  /** None, fax in three kinds, LZW, JPEG, deflate, PackBits. */
  private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946);

  /** Grey either way round, RGB, palette, CMYK, YCbCr. */
  private static final Set<Integer> COLOURS = Set.of(0, 1, 2, 3, 5, 6);

  private static final int PALETTE = 3;

  private TiffHeader() {}

  /** Refuses what the decoder reads, but not as it is meant. */
  private static void check(ByteBuffer file, int entry) throws BadImageException {
    boolean alpha = (file.getShort(entry) & 0xFFFF) == 338;
    int value = value(file, entry, 0);
    if (alpha && value != 0) {
      throw BadImageException.unsupported(
          "is a TIFF file with transparency, which would be mixed into its colours");
    }
    if (!alpha && value != 1) {
      throw BadImageException.unsupported("is a TIFF file of signed or floating samples");
    }
  }

  static ImageHeader read(ByteBuffer bytes) throws BadImageException {
    ByteBuffer file = bytes.duplicate();
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = file.getInt(4);
    int entries = file.getShort(directory) & 0xFFFF;
    int width = 0;
    int height = 0;
    int depth = 1;
    int samples = 1;
    int colours = 1;
    int compression = 1;
    int offsets = 0;
    int counts = 0;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * 12;
      switch (file.getShort(at) & 0xFFFF) {
        case 256 -> width = value(file, at, 0);
        case 257 -> height = value(file, at, 0);
        case 258 -> depth = value(file, at, 0);
        case 259 -> compression = value(file, at, 0);
        case 262 -> colours = value(file, at, 0);
        case 273, 324 -> offsets = at;
        case 338, 339 -> check(file, at);
        case 277 -> samples = value(file, at, 0);
        case 279, 325 -> counts = at;
        default -> {}
      }
    }
    if (!COMPRESSIONS.contains(compression)) {
      throw BadImageException.unsupported("is a TIFF file of compression " + compression);
    }
    if (depth != 8 && depth != 16 && depth != 1 && colours != PALETTE) {
      throw BadImageException.unsupported("is a TIFF file of %d bits a sample".formatted(depth));
    }
    if (compression >= 2 && compression <= 4 && (depth != 1 || samples != 1 || colours > 1)) {
      throw BadImageException.damaged(
          "is damaged: fax compression is for black and white, not for %d bits a pixel"
              .formatted(depth * samples));
    }
    if (!COLOURS.contains(colours)) {
      throw BadImageException.unsupported("is a TIFF file of colour space " + colours);
    }
    if (offsets != 0 && counts != 0) {
      int strips = Math.min(file.getInt(offsets + 4), file.getInt(counts + 4));
      for (int strip = 0; strip < strips; strip++) {
        long begin = value(file, offsets, strip) & 0xFFFFFFFFL;
        long length = value(file, counts, strip) & 0xFFFFFFFFL;
        if (begin + length > file.limit()) {
          throw BadImageException.damaged(
              "is truncated: strip %d of %d runs over the end".formatted(strip + 1, strips));
        }
      }
    }
    int orientation = Exif.orientation(bytes, 0, bytes.limit());
    return new ImageHeader(
        ImageFormat.TIFF, mode(colours, samples, depth), width, height, orientation);
  }

  /** Where the entry with this tag is in the first directory; -1 if there is none. */
  static int entry(ByteBuffer file, int tag) {
    int directory = file.getInt(4);
    int entries = file.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + entry * 12;
      if ((file.getShort(at) & 0xFFFF) == tag) {
        return at;
      }
    }
    return -1;
  }

  /** The value with this index of an entry: SHORT or LONG, in the entry or where it points to. */
  static int value(ByteBuffer file, int at, int index) {
    boolean isShort = file.getShort(at + 2) == 3;
    int size = isShort ? 2 : 4;
    long place = at + 8;
    if ((file.getInt(at + 4) & 0xFFFFFFFFL) * size > 4) {
      place = file.getInt(at + 8) & 0xFFFFFFFFL;
    }
    place += (long) index * size;
    if (place + size > file.limit()) {
      throw new IndexOutOfBoundsException("offset " + place);
    }
    return isShort ? file.getShort((int) place) & 0xFFFF : file.getInt((int) place);
  }

  private static String mode(int colours, int samples, int depth) {
    String name =
        switch (colours) {
          case 0, 1 -> depth == 1 ? "1" : samples > 1 ? "LA" : "L";
          case 3 -> "P";
          case 5 -> "CMYK";
          case 8 -> "LAB";
          default -> samples > 3 ? "RGBA" : "RGB";
        };
    return depth > 8 ? name + ";" + depth : name;
  }
}
