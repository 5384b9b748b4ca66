package dev.sheaf.image;

import java.nio.ByteBuffer;

/** Reads the header of a Windows or OS/2 bitmap and checks that its rows are all there. */
final class BmpHeader {
  private static final int CORE = 12;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;

  private BmpHeader() {}

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    int pixels = littleInt(file, 10);
    int header = littleInt(file, 14);
    boolean core = header == CORE;
    int width = core ? GifHeader.littleShort(file, 18) : littleInt(file, 18);
    int height = core ? GifHeader.littleShort(file, 20) : littleInt(file, 22);
    int depth = GifHeader.littleShort(file, core ? 24 : 28);
    int compression = core ? 0 : littleInt(file, 30);
    // A negative height says that the first row is the top one.
    int rows = Math.abs(height);
    if (compression != RLE8 && compression != RLE4) {
      long rowBytes = ((long) width * depth + 31) / 32 * 4;
      long needed = pixels + rowBytes * rows;
      if (width > 0 && needed > file.limit()) {
        throw BadImageException.damaged(
            "is truncated: has %d bytes, its rows need %d".formatted(file.limit(), needed));
      }
    }
    String mode = depth <= 8 ? "P" : depth == 32 ? "RGBA" : "RGB";
    return new ImageHeader(ImageFormat.BMP, mode, width, rows, 1);
  }

  private static int littleInt(ByteBuffer file, int at) {
    return Integer.reverseBytes(file.getInt(at));
  }
}
