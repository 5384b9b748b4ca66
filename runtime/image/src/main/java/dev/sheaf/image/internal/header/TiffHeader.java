package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.util.Set;

/** Reads the first directory of a TIFF file and checks that its strips lie in it: TIFF 6.0. */
final class TiffHeader {
  /** None, fax in three kinds, LZW, JPEG, deflate, PackBits. */
  private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946);

  /** Grey either way round, RGB, palette, CMYK, YCbCr. */
  private static final Set<Integer> COLOURS = Set.of(0, 1, 2, 3, 5, 6);

  private static final int PALETTE = 3;

  private TiffHeader() {}

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    TiffDirectory directory = new TiffDirectory(file);
    int depth = directory.value(258, 1);
    int compression = directory.value(259, 1);
    int colours = directory.value(262, 1);
    int samples = directory.value(277, 1);
    // What the decoder reads, but not as it is meant.
    if (directory.value(338, 0) != 0) {
      throw BadImageException.unsupported(
          "is a TIFF file with transparency, which would be mixed into its colours");
    }
    if (directory.value(339, 1) != 1) {
      throw BadImageException.unsupported("is a TIFF file of signed or floating samples");
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
    boolean tiled = directory.has(324);
    checkStrips(file, directory, tiled ? 324 : 273, tiled ? 325 : 279);
    int orientation = directory.value(274, 1);
    return new ImageHeader(
        ImageFormat.TIFF,
        mode(colours, samples, depth),
        directory.value(256, 0),
        directory.value(257, 0),
        orientation >= 1 && orientation <= 8 ? orientation : 1);
  }

  private static void checkStrips(ByteBuffer file, TiffDirectory directory, int offsets, int counts)
      throws BadImageException {
    int strips = Math.min(directory.count(offsets), directory.count(counts));
    for (int strip = 0; strip < strips; strip++) {
      long begin = directory.value(offsets, (long) strip) & 0xFFFFFFFFL;
      long length = directory.value(counts, (long) strip) & 0xFFFFFFFFL;
      if (begin + length > file.limit()) {
        throw BadImageException.damaged(
            "is truncated: strip %d of %d runs over the end".formatted(strip + 1, strips));
      }
    }
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
