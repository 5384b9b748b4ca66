package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.decode.Decoder;
import java.nio.ByteBuffer;

/** Resizes by taking the nearest source pixel, as Pillow's {@code NEAREST}. */
public final class NearestNeighbour {
  private NearestNeighbour() {}

  /** Writes {@code rows} rows of {@code cols} pixels, all channels of a pixel together. */
  public static void resize(Decoder decoded, Frame part, int cols, int rows, ByteBuffer pixels) {
    int channels = decoded.channels();
    int[] down = positions(part.top(), part.bottom(), decoded.height(), rows);
    int[] across = positions(part.left(), part.right(), decoded.width(), cols);
    int to = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < cols; x++) {
        int from = down[y] * decoded.stride() + across[x] * channels;
        for (int c = 0; c < channels; c++) {
          pixels.put(to++, decoded.bytes().get(from + c));
        }
      }
    }
  }

  /** The source positions, by repeated addition, whose rounding decides ties as Pillow's. */
  private static int[] positions(double from, double to, int size, int count) {
    int[] positions = new int[count];
    double step = (to - from) / count;
    double at = from + step * 0.5;
    for (int i = 0; i < count; i++) {
      positions[i] = Math.min((int) at, size - 1);
      at += step;
    }
    return positions;
  }
}
