package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/** Walks the blocks of a GIF file to the end of its first picture: GIF89a, appendix B. */
final class GifHeader {
  private GifHeader() {}

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    int width = LittleEndian.uint16(file, 6);
    int height = LittleEndian.uint16(file, 8);
    int at = 13 + palette(file.get(10));
    while (file.get(at) == 0x21) {
      at = skipBlocks(file, at + 2);
    }
    if (file.get(at) != 0x2C) {
      throw BadImageException.damaged("is a GIF file without a picture");
    }
    // Over the descriptor, its palette and the size of a code.
    skipBlocks(file, at + 10 + palette(file.get(at + 9)) + 1);
    return new ImageHeader(ImageFormat.GIF, "P", width, height, 1);
  }

  private static int palette(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private static int skipBlocks(ByteBuffer file, int from) {
    int at = from;
    for (int size = file.get(at) & 0xFF; size > 0; size = file.get(at) & 0xFF) {
      at += size + 1;
    }
    return at + 1;
  }
}
