package dev.sheaf.image.internal.header;

import dev.sheaf.internal.Printable;
import java.nio.ByteBuffer;

/** Walks the chunks of a WebP file: RFC 9649. */
final class WebpHeader {
  private WebpHeader() {}

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    long end = 8 + LittleEndian.uint32(file, 4);
    if (end > file.limit()) {
      throw BadImageException.damaged(
          "is truncated: has %d bytes and should have %d".formatted(file.limit(), end));
    }
    int width = 0;
    int height = 0;
    String mode = "RGB";
    int orientation = 1;
    long next = 12;
    while (next + 8 <= end) {
      int at = (int) next;
      String type = ImageFormat.ascii(file, at, 4);
      long length = LittleEndian.uint32(file, at + 4);
      int content = at + 8;
      if (content + length > end) {
        throw BadImageException.damaged("is truncated in a chunk of type " + Printable.of(type));
      }
      switch (type) {
        case "VP8X" -> {
          mode = (file.get(content) & 0x10) != 0 ? "RGBA" : "RGB";
          width = 1 + LittleEndian.uint24(file, content + 4);
          height = 1 + LittleEndian.uint24(file, content + 7);
        }
        case "VP8 " -> {
          if (width == 0) {
            width = LittleEndian.uint16(file, content + 6) & 0x3FFF;
            height = LittleEndian.uint16(file, content + 8) & 0x3FFF;
          }
        }
        case "VP8L" -> {
          if (width == 0) {
            int bits = LittleEndian.int32(file, content + 1);
            width = 1 + (bits & 0x3FFF);
            height = 1 + (bits >>> 14 & 0x3FFF);
            mode = (bits >>> 28 & 1) != 0 ? "RGBA" : "RGB";
          }
        }
        case "EXIF" -> {
          int skipped = length > 6 && file.getInt(content) == 0x45786966 ? 6 : 0;
          orientation = Exif.orientation(file, content + skipped, content + (int) length);
        }
        default -> {}
      }
      next = content + length + (length & 1);
    }
    return new ImageHeader(ImageFormat.WEBP, mode, width, height, orientation);
  }
}
