package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/** Reads the header of a Windows or OS/2 bitmap and checks that its rows are all there. */
final class BmpHeader {
  private static final int CORE = 12;
  private static final int INFO = 40;
  private static final int V5 = 124;
  private static final int NONE = 0;
  private static final int RLE8 = 1;
  private static final int MASKS = 3;
  private static final int ALPHA_MASKS = 6;

  /** The bytes before the header, which a device-independent bitmap (DIB) lacks. */
  private static final int FILE_HEADER = 14;

  private BmpHeader() {}

  /** Whether a file begins with the header of a bitmap, as a DIB does. */
  static boolean isDib(ByteBuffer head) {
    if (head.limit() < CORE) {
      return false;
    }
    int size = LittleEndian.int32(head, 0);
    boolean known = size == CORE || size == INFO || size == 52 || size == 56 || size == 64;
    if (!known && size != 108 && size != V5 || head.limit() < Math.min(size, INFO)) {
      return false;
    }
    int planes = size == CORE ? 8 : 12;
    int depth = LittleEndian.uint16(head, planes + 2);
    return LittleEndian.uint16(head, planes) == 1 && depth >= 1 && depth <= 32;
  }

  /** Reads the header, and puts before it in the buffer what a DIB lacks. */
  static ImageHeader read(ByteBuffer file) throws BadImageException {
    if (isDib(file)) {
      complete(file);
    }
    int pixels = LittleEndian.int32(file, 10);
    int header = LittleEndian.int32(file, 14);
    boolean core = header == CORE;
    if (!core && (header < INFO || header > V5 || header % 4 != 0)) {
      throw BadImageException.unsupported(
          "is a bitmap with a header of %d bytes".formatted(header));
    }
    int width = core ? LittleEndian.uint16(file, 18) : LittleEndian.int32(file, 18);
    int height = core ? LittleEndian.uint16(file, 20) : LittleEndian.int32(file, 22);
    int depth = LittleEndian.uint16(file, core ? 24 : 28);
    int compression = core ? 0 : LittleEndian.int32(file, 30);
    int colours = core || depth > 8 ? 0 : LittleEndian.int32(file, 46);
    // A negative height says that the first row is the top one.
    int rows = Math.abs(height);
    switch (compression) {
      case NONE, RLE8 -> {}
      case MASKS, ALPHA_MASKS -> checkMasks(file, depth);
      default -> throw BadImageException.unsupported("is a bitmap of compression " + compression);
    }
    if (depth <= 8) {
      int entries = colours > 0 ? colours : 1 << depth;
      // Writers of short palettes leave out the number; then only the header's end is known.
      long paletteEnd = 14L + header + (colours > 0 ? 4L * entries : 0);
      if (pixels < paletteEnd) {
        throw BadImageException.damaged("is damaged: its pixels begin within its palette");
      }
    }
    if (compression != RLE8) {
      long rowBytes = ((long) width * depth + 31) / 32 * 4;
      long needed = pixels + rowBytes * rows;
      if (width > 0 && needed > file.limit()) {
        throw BadImageException.damaged(
            "is truncated: has %d bytes, its rows need %d".formatted(file.limit(), needed));
      }
    }
    String mode = depth <= 8 ? "P" : "RGB";
    return new ImageHeader(ImageFormat.BMP, mode, width, rows, 1);
  }

  private static void complete(ByteBuffer dib) {
    int size = LittleEndian.int32(dib, 0);
    boolean core = size == CORE;
    int depth = LittleEndian.uint16(dib, core ? 10 : 14);
    int compression = core ? NONE : LittleEndian.int32(dib, 16);
    int colours = core ? 0 : LittleEndian.int32(dib, 32);
    if (colours == 0 && depth <= 8) {
      colours = 1 << depth;
    }
    int masks = size != INFO ? 0 : compression == MASKS ? 12 : compression == ALPHA_MASKS ? 16 : 0;
    int length = dib.limit();
    dib.limit(length + FILE_HEADER);
    dib.put(FILE_HEADER, dib, 0, length);
    dib.put(0, (byte) 'B').put(1, (byte) 'M');
    dib.putInt(2, Integer.reverseBytes(length + FILE_HEADER)).putInt(6, 0);
    dib.putInt(10, Integer.reverseBytes(FILE_HEADER + size + masks + (core ? 3 : 4) * colours));
  }

  /** The decoder takes the usual masks for granted. */
  private static void checkMasks(ByteBuffer file, int depth) throws BadImageException {
    int red = LittleEndian.int32(file, 54);
    int green = LittleEndian.int32(file, 58);
    int blue = LittleEndian.int32(file, 62);
    boolean known =
        depth == 32
            ? red == 0xFF0000 && green == 0xFF00 && blue == 0xFF
            : red == 0x7C00 && green == 0x3E0 && blue == 0x1F
                || red == 0xF800 && green == 0x7E0 && blue == 0x1F;
    if (!known) {
      throw BadImageException.unsupported(
          "is a bitmap with the masks %x, %x, %x".formatted(red, green, blue));
    }
  }
}
