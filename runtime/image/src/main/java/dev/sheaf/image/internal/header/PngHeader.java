package dev.sheaf.image.internal.header;

import dev.sheaf.internal.Printable;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG file and checks the sums of those that decide pixels: PNG 3 clause 5.
 */
final class PngHeader {
  private PngHeader() {}

  /**
   * Reads the header and leaves in the buffer the chunks that every decoder must know. Without the
   * others an animated file is its default picture, and a broken profile cannot disturb.
   */
  static ImageHeader read(ByteBuffer file) throws BadImageException {
    ByteBuffer original = file.duplicate();
    int kept = 8;
    int width = 0;
    int height = 0;
    String mode = "";
    int exif = -1;
    int profile = 0;
    int xmp = 0;
    boolean data = false;
    CRC32 sum = new CRC32();
    int at = 8;
    while (true) {
      if (at + 12 > file.limit()) {
        throw BadImageException.damaged("is truncated: a PNG file ends with an IEND chunk");
      }
      int length = file.getInt(at);
      String type = ImageFormat.ascii(file, at + 4, 4);
      if (length < 0 || at + 12L + length > file.limit()) {
        throw BadImageException.damaged(
            "is truncated or damaged in a chunk of type " + Printable.of(type));
      }
      int content = at + 8;
      boolean critical = Character.isUpperCase(type.charAt(0));
      if (critical) {
        sum.reset();
        sum.update(file.slice(at + 4, length + 4));
        if ((int) sum.getValue() != file.getInt(content + length)) {
          throw BadImageException.damaged(
              "is damaged: the sum of its %s chunk is wrong".formatted(Printable.of(type)));
        }
      }
      switch (type) {
        case "IHDR" -> {
          width = file.getInt(content);
          height = file.getInt(content + 4);
          mode = mode(file.get(content + 8), file.get(content + 9));
        }
        case "eXIf" -> exif = Exif.find(file, content, content + length);
        case "tEXt", "zTXt", "iTXt" -> {
          profile = profile > 0 ? profile : PngText.exif(file, type, content, length);
          xmp = xmp > 0 ? xmp : PngText.xmp(file, type, content, length);
        }
        case "IDAT" -> data = true;
        case "IEND" -> {
          if (!data) {
            throw BadImageException.damaged("is a PNG file without pixels");
          }
          file.put(kept, original, at, 12);
          file.limit(kept + 12);
          // In the order in which Pillow asks.
          int found = exif >= 0 ? exif : profile;
          found = found > 0 ? found : xmp;
          return new ImageHeader(ImageFormat.PNG, mode, width, height, Math.max(1, found));
        }
        default -> {}
      }
      if (critical) {
        if (kept < at) {
          file.put(kept, original, at, 12 + length);
        }
        kept += 12 + length;
      }
      at += 12 + length;
    }
  }

  private static String mode(int depth, int colours) throws BadImageException {
    boolean few = depth == 1 || depth == 2 || depth == 4;
    boolean known =
        switch (colours) {
          case 0 -> few || depth == 8 || depth == 16;
          case 3 -> few || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known) {
      throw BadImageException.damaged(
          "is a PNG file of colour type %d with %d bits, which does not exist"
              .formatted(colours, depth));
    }
    String name =
        switch (colours) {
          case 0 -> depth == 1 ? "1" : "L";
          case 2 -> "RGB";
          case 3 -> "P";
          case 4 -> "LA";
          default -> "RGBA";
        };
    return depth == 16 ? name + ";16" : name;
  }
}
