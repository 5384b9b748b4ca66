package dev.sheaf.image.internal.damage;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.jpeg.JpegScan;
import java.nio.ByteBuffer;

/**
 * Looks through a whole file for damage that its decoder would fill in or pass over. Not
 * thread-safe; a worker keeps one.
 *
 * <p>What a format can tell is used: the codes and the end of JPEG, the sums of deflate, the codes
 * of LZW. Nothing tells of a pixel of BMP, PNM, uncompressed TIFF or WebP; there only a long run of
 * zeros can be noticed.
 */
public final class DamageCheck implements AutoCloseable {
  private final JpegScan jpeg = new JpegScan();
  private final Zlib zlib = new Zlib();
  private final PngData png = new PngData(zlib);
  private final TiffData tiff = new TiffData(zlib, jpeg);

  /** Throws if the data are damaged; kinds that are rare and not walked pass. */
  public void check(ByteBuffer file, ImageFormat format) throws BadImageException {
    try {
      switch (format) {
        case JPEG -> jpeg.check(file);
        case PNG -> png.check(file);
        case TIFF -> tiff.check(file);
        default -> {}
      }
    } catch (IndexOutOfBoundsException e) {
      throw BadImageException.damaged("is damaged: its data are not where its header says");
    }
  }

  /** What makes a file suspicious that was found good; empty for most. */
  public static String suspicion(ByteBuffer file, ImageHeader header) {
    ZeroRun run;
    try {
      run = Suspicion.find(file, header);
    } catch (IndexOutOfBoundsException e) {
      // Odd, but the decoder and the walk found it good.
      return "";
    }
    return run.length() == 0
        ? ""
        : "holds %,d zero bytes in a row from byte %,d on".formatted(run.length(), run.from());
  }

  /** The walk through JPEG files alone. */
  public JpegScan jpeg() {
    return jpeg;
  }

  @Override
  public void close() {
    zlib.close();
  }
}
