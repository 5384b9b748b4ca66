package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.decode.Picture;
import java.nio.ByteBuffer;

/** Resizes by taking the nearest source pixel, as Pillow's {@code NEAREST}. */
public final class NearestNeighbour {
  private NearestNeighbour() {}

  /** Writes the part's rows of pixels, all channels of a pixel together. */
  public static void resize(Picture picture, Part part, ByteBuffer pixels) {
    int channels = picture.channels();
    int rows = part.rows();
    int cols = part.cols();
    int[] down = positions(part.down());
    int[] across = positions(part.across());
    int to = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < cols; x++) {
        int from = down[y] * picture.stride() + across[x] * channels;
        for (int c = 0; c < channels; c++) {
          pixels.put(to++, picture.bytes().get(from + c));
        }
      }
    }
  }

  /** The source positions, by repeated addition, whose rounding decides ties as Pillow's. */
  private static int[] positions(Span span) {
    int[] positions = new int[span.count()];
    double step = (span.to() - span.from()) / span.count();
    // Measured from what may be read, so that a crop has the ties of a picture that was cut.
    double at = span.from() - span.low() + step * 0.5;
    for (int i = 0; i < positions.length; i++) {
      positions[i] = span.low() + Math.max(0, Math.min((int) at, span.size() - 1));
      at += step;
    }
    return positions;
  }
}
