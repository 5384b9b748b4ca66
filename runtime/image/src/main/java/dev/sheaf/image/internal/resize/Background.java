package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.decode.Luma;
import dev.sheaf.spi.Row;
import java.util.Arrays;

/** The colour where a photo does not reach. Not thread-safe. */
final class Background {
  private byte[] line = {};
  private int colour = -1;

  /**
   * Paints a sample's whole place in the batch.
   *
   * @param rgb the colour, 0xRRGGBB
   */
  void paint(int rgb, Target target, Row row) {
    if (rgb == 0) {
      row.clear(target.bytes());
      return;
    }
    int planes = target.planes() ? target.channels() : 1;
    int plane = target.bytes() / planes;
    for (int channel = 0; channel < planes; channel++) {
      // The luma of a grey is the grey.
      int shown = planes == 1 ? rgb : (rgb >> 16 - 8 * channel & 0xFF) * 0x010101;
      byte[] pixels = line(shown, target.rowBytes(), target.channels() / planes);
      for (int y = 0; y < target.height(); y++) {
        int at = row.offset() + channel * plane + y * target.rowBytes();
        row.buffer().put(at, pixels, 0, target.rowBytes());
      }
    }
  }

  /** At least {@code bytes} bytes of pixels of a colour; in use until the next call. */
  byte[] line(int rgb, int bytes, int channels) {
    boolean known = line.length >= bytes && colour == (rgb << 2 | channels);
    if (!known) {
      line = line.length < bytes ? new byte[bytes] : line;
      colour = rgb << 2 | channels;
      if (channels == 1) {
        Arrays.fill(line, Luma.grey(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
      } else {
        for (int i = 0; i < line.length; i++) {
          line[i] = (byte) (rgb >> 16 - 8 * (i % 3));
        }
      }
    }
    return line;
  }
}
