package dev.sheaf.image.internal.header;

import dev.sheaf.spi.FileInspection.Verdict;
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
public record ImageHeader(ImageFormat format, String mode, int width, int height, int orientation) {
  /** The system property with the most pixels that a picture may have. */
  public static final String PIXEL_LIMIT = "sheaf.image.pixelLimit";

  private static final long PILLOWS_LIMIT = 178_956_970;
  private static final int MOST_A_SIDE = 1 << 17;

  /** The limit that the system property sets, or else Pillow's. */
  public static long defaultPixelLimit() {
    return Long.getLong(PIXEL_LIMIT, PILLOWS_LIMIT);
  }

  /** Columns as the decoder gives them: it turns TIFF upright, whatever it is told. */
  public int decodedWidth() {
    return turnedByDecoder() && orientation >= 5 ? height : width;
  }

  /** Rows as the decoder gives them. */
  public int decodedHeight() {
    return turnedByDecoder() && orientation >= 5 ? width : height;
  }

  /** How the decoded picture is to be turned so that it stands upright, or else as stored. */
  public Orientation turn(boolean upright) {
    if (turnedByDecoder()) {
      return Orientation.of(upright ? 1 : orientation).inverse();
    }
    return Orientation.of(upright ? orientation : 1);
  }

  private boolean turnedByDecoder() {
    return format == ImageFormat.TIFF;
  }

  /** Reads a file's header and checks the structure around its pixels as far as that is cheap. */
  public static ImageHeader read(ByteBuffer file, long pixelLimit) throws BadImageException {
    ImageFormat format = ImageFormat.of(file);
    try {
      ImageHeader header =
          switch (format) {
            case JPEG -> JpegHeader.read(file);
            case PNG -> PngHeader.read(file);
            case GIF -> GifFrame.read(file).header();
            case BMP -> BmpHeader.read(file);
            case TIFF -> TiffHeader.read(file);
            case WEBP -> WebpHeader.read(file);
            case PNM -> PnmHeader.read(file);
          };
      header.check(pixelLimit);
      return header;
    } catch (IndexOutOfBoundsException e) {
      throw BadImageException.damaged("is truncated: it ends before what its header announces");
    }
  }

  private void check(long pixelLimit) throws BadImageException {
    if (width < 1 || height < 1) {
      throw BadImageException.damaged("has %d x %d pixels".formatted(width, height));
    }
    if (Math.max(width, height) > MOST_A_SIDE) {
      throw new BadImageException(
          Verdict.TOO_LARGE,
          "has %d x %d pixels, over %d a side".formatted(width, height, MOST_A_SIDE),
          "Cut it into parts, or remove the sample.",
          null);
    }
    if ((long) width * height > pixelLimit) {
      throw new BadImageException(
          Verdict.TOO_LARGE,
          "has %d x %d pixels, over the limit of %d".formatted(width, height, pixelLimit),
          "Shrink it, or raise the limit with -D" + PIXEL_LIMIT + "=... if it is not an attack.",
          null);
    }
  }
}
