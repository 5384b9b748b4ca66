package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Where the fax data of a TIFF file are, and how they are coded: TIFF 6.0 sections 10 and 11.
 *
 * @param compression 2 for rows of their own, 3 for T.4, 4 for T.6
 * @param twoDimensional whether rows of T.4 may be coded by the row before
 * @param lowestFirst whether the first pixel is in a byte's lowest bit
 * @param rows rows of a strip; the last may have fewer
 * @param begins where each strip begins in the file
 * @param lengths the bytes of each strip
 */
public record FaxLayout(
    int compression,
    boolean twoDimensional,
    boolean lowestFirst,
    int width,
    int height,
    int rows,
    int[] begins,
    int[] lengths) {

  /** The layout of a TIFF file whose header was found good; null if it is not compressed so. */
  public static @Nullable FaxLayout of(ByteBuffer file) throws BadImageException {
    TiffDirectory directory = new TiffDirectory(file);
    int compression = directory.value(259, 1);
    if (compression < 2 || compression > 4) {
      return null;
    }
    int height = directory.value(257, 0);
    int rows = directory.value(278, -1);
    if (rows <= 0 || rows > height) {
      rows = height;
    }
    int strips = (height + rows - 1) / rows;
    if (!directory.has(273) || !directory.has(279)) {
      throw BadImageException.unsupported(
          "is a TIFF file of compression %d in tiles".formatted(compression));
    }
    if (directory.count(273) < strips || directory.count(279) < strips) {
      throw BadImageException.damaged(
          "is damaged: its %d rows need %d strips".formatted(height, strips));
    }
    int[] begins = new int[strips];
    int[] lengths = new int[strips];
    for (int strip = 0; strip < strips; strip++) {
      begins[strip] = directory.value(273, (long) strip);
      lengths[strip] = directory.value(279, (long) strip);
    }
    return new FaxLayout(
        compression,
        (directory.value(292, 0) & 1) != 0,
        directory.value(266, 1) == 2,
        directory.value(256, 0),
        height,
        rows,
        begins,
        lengths);
  }
}
