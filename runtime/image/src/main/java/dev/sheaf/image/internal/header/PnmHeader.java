package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;

/** Reads the header of a PBM, PGM or PPM file and checks that a binary one is complete. */
final class PnmHeader {
  private final ByteBuffer file;
  private int at = 2;

  private PnmHeader(ByteBuffer file) {
    this.file = file;
  }

  static ImageHeader read(ByteBuffer file) throws BadImageException {
    return new PnmHeader(file).read();
  }

  private ImageHeader read() throws BadImageException {
    int kind = file.get(1) - '0';
    boolean bits = kind == 1 || kind == 4;
    int width = number();
    int height = number();
    int most = bits ? 1 : number();
    int samples = kind == 3 || kind == 6 ? 3 : 1;
    if (kind >= 4) {
      long row = bits ? ((long) width + 7) / 8 : (long) width * samples * (most > 255 ? 2 : 1);
      // One white space ends the header.
      if (at + 1 + row * height > file.limit()) {
        throw BadImageException.damaged("is truncated: has %d bytes".formatted(file.limit()));
      }
    }
    String mode = bits ? "1" : samples == 3 ? "RGB" : "L";
    return new ImageHeader(ImageFormat.PNM, most > 255 ? mode + ";16" : mode, width, height, 1);
  }

  private int number() throws BadImageException {
    int c = file.get(at);
    while (c == '#' || c <= ' ') {
      if (c == '#') {
        while (c != '\n' && c != '\r') {
          c = file.get(++at);
        }
      }
      c = file.get(++at);
    }
    long number = 0;
    while (c >= '0' && c <= '9' && number < Integer.MAX_VALUE) {
      number = number * 10 + c - '0';
      c = file.get(++at);
    }
    if (c > ' ' || number > Integer.MAX_VALUE) {
      throw BadImageException.damaged("has a header that is not a PNM header");
    }
    return (int) number;
  }
}
