package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/** Walks the marker segments of a JPEG file: ITU-T T.81 annex B. */
final class JpegHeader {
  private static final int SOI = 0xD8;
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int APP1 = 0xE1;

  private JpegHeader() {}

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    int orientation = 1;
    int width = 0;
    int height = 0;
    int components = 0;
    int at = 2;
    while (true) {
      // Bytes between segments are no part of the format; decoders warn of them and go on.
      while ((file.get(at) & 0xFF) != 0xFF) {
        at++;
      }
      while ((file.get(at) & 0xFF) == 0xFF) {
        at++;
      }
      int marker = file.get(at++) & 0xFF;
      if (marker == 0 || marker == SOI || marker >= 0xD0 && marker <= 0xD7 || marker == 1) {
        continue;
      }
      if (marker == EOI) {
        throw BadImageException.damaged("is a JPEG file without pixels");
      }
      int length = file.getShort(at) & 0xFFFF;
      if (length < 2) {
        throw BadImageException.damaged("has a marker segment of length " + length);
      }
      if (at + length > file.limit()) {
        throw BadImageException.damaged("is truncated: a marker segment runs over the end");
      }
      if (marker == APP1 && orientation == 1 && isExif(file, at + 2, length - 2)) {
        orientation = Exif.orientation(file, at + 8, at + length);
      } else if (isFrame(marker)) {
        height = file.getShort(at + 3) & 0xFFFF;
        width = file.getShort(at + 5) & 0xFFFF;
        components = file.get(at + 7) & 0xFF;
      } else if (marker == SOS) {
        break;
      }
      at += length;
    }
    if (width == 0 || height == 0) {
      throw BadImageException.damaged("is a JPEG file of %d x %d pixels".formatted(width, height));
    }
    String mode = components == 1 ? "L" : components == 4 ? "CMYK" : "RGB";
    return new ImageHeader(ImageFormat.JPEG, mode, width, height, orientation);
  }

  private static boolean isExif(ByteBuffer file, int at, int length) {
    return length > 6 && file.getInt(at) == 0x45786966 && file.getShort(at + 4) == 0;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
