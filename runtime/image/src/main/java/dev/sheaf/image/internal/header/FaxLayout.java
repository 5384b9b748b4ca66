package dev.sheaf.image.internal.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
  public static @Nullable FaxLayout of(ByteBuffer bytes) throws BadImageException {
    ByteBuffer file = bytes.duplicate();
    file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int compression = value(file, 259, 1);
    if (compression < 2 || compression > 4) {
      return null;
    }
    int height = value(file, 257, 0);
    int rows = value(file, 278, -1);
    if (rows <= 0 || rows > height) {
      rows = height;
    }
    int strips = (height + rows - 1) / rows;
    int offsets = TiffHeader.entry(file, 273);
    int counts = TiffHeader.entry(file, 279);
    if (offsets < 0 || counts < 0) {
      throw BadImageException.unsupported(
          "is a TIFF file of compression " + compression + " in tiles");
    }
    if (file.getInt(offsets + 4) < strips || file.getInt(counts + 4) < strips) {
      throw BadImageException.damaged(
          "is damaged: its %d rows need %d strips".formatted(height, strips));
    }
    int[] begins = new int[strips];
    int[] lengths = new int[strips];
    for (int strip = 0; strip < strips; strip++) {
      begins[strip] = TiffHeader.value(file, offsets, strip);
      lengths[strip] = TiffHeader.value(file, counts, strip);
    }
    return new FaxLayout(
        compression,
        (value(file, 292, 0) & 1) != 0,
        value(file, 266, 1) == 2,
        value(file, 256, 0),
        height,
        rows,
        begins,
        lengths);
  }

  private static int value(ByteBuffer file, int tag, int otherwise) {
    int entry = TiffHeader.entry(file, tag);
    return entry < 0 ? otherwise : TiffHeader.value(file, entry, 0);
  }
}
