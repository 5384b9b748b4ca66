package dev.sheaf.image;

import java.nio.ByteBuffer;

/**
 * What a file says of its picture before any pixel is decoded.
 *
 * @param mode the colours in Pillow's words: {@code RGB}, {@code L}, {@code CMYK}, {@code P}; with
 *     the bits of a sample where they are not 8: {@code L;16}
 * @param width columns as stored
 * @param height rows as stored
 * @param orientation the EXIF orientation, 1 to 8; 1 where there is none
 */
record ImageHeader(ImageFormat format, String mode, int width, int height, int orientation) {
  /** Reads a file's header and checks the structure around its pixels as far as that is cheap. */
  static ImageHeader read(ByteBuffer file) throws BadImageException {
    ImageFormat format = ImageFormat.of(file);
    try {
      return switch (format) {
        case JPEG -> JpegHeader.read(file);
        default -> new ImageHeader(format, "", 0, 0, 1);
      };
    } catch (IndexOutOfBoundsException e) {
      throw BadImageException.damaged("is truncated: the header ends too early");
    }
  }
}
