package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import java.nio.ByteBuffer;

/** Separable resampling written down plainly, in double precision: what the fast one is held to. */
final class PlainResize {
  private PlainResize() {}

  static byte[] resize(
      ByteBuffer pixels,
      int stride,
      int width,
      int height,
      int channels,
      Part part,
      int cols,
      int rows,
      Interpolation filter) {
    if (filter == Interpolation.NEAREST) {
      return nearest(pixels, stride, width, height, channels, part, cols, rows);
    }
    double[][] across = new double[cols][];
    int[] left = weights(filter, width, part.across().from(), part.across().to(), cols, across);
    double[][] down = new double[rows][];
    int[] top = weights(filter, height, part.down().from(), part.down().to(), rows, down);
    byte[] between = new byte[height * cols * channels];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < cols; x++) {
        for (int c = 0; c < channels; c++) {
          double sum = 0.5;
          for (int k = 0; k < across[x].length; k++) {
            sum += across[x][k] * (pixels.get(y * stride + (left[x] + k) * channels + c) & 0xFF);
          }
          between[(y * cols + x) * channels + c] = clamp(sum);
        }
      }
    }
    byte[] out = new byte[rows * cols * channels];
    int row = cols * channels;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < row; x++) {
        double sum = 0.5;
        for (int k = 0; k < down[y].length; k++) {
          sum += down[y][k] * (between[(top[y] + k) * row + x] & 0xFF);
        }
        out[y * row + x] = clamp(sum);
      }
    }
    return out;
  }

  private static byte clamp(double value) {
    return (byte) Math.max(0, Math.min(255, (int) Math.floor(value)));
  }

  private static byte[] nearest(
      ByteBuffer pixels,
      int stride,
      int width,
      int height,
      int channels,
      Part part,
      int cols,
      int rows) {
    int[] down = nearest(part.down().from(), part.down().to(), height, rows);
    int[] across = nearest(part.across().from(), part.across().to(), width, cols);
    byte[] out = new byte[rows * cols * channels];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < cols; x++) {
        for (int c = 0; c < channels; c++) {
          out[(y * cols + x) * channels + c] =
              pixels.get(down[y] * stride + across[x] * channels + c);
        }
      }
    }
    return out;
  }

  /**
   * The nearest source positions, by repeated addition, whose rounding decides ties as Pillow's.
   */
  private static int[] nearest(double from, double to, int size, int count) {
    int[] positions = new int[count];
    double step = (to - from) / count;
    double at = from + step * 0.5;
    for (int i = 0; i < count; i++) {
      positions[i] = Math.min((int) at, size - 1);
      at += step;
    }
    return positions;
  }

  private static int[] weights(
      Interpolation filter, int size, double from, double to, int count, double[][] weights) {
    double scale = (to - from) / count;
    double wide = Math.max(1, scale);
    double support =
        (filter == Interpolation.AREA ? 0.5 : filter == Interpolation.BILINEAR ? 1 : 2) * wide;
    int[] first = new int[count];
    for (int i = 0; i < count; i++) {
      double center = from + (i + 0.5) * scale;
      int lo = Math.max(0, (int) (center - support + 0.5));
      int hi = Math.min(size, (int) (center + support + 0.5));
      double[] w = new double[hi - lo];
      double sum = 0;
      for (int k = 0; k < w.length; k++) {
        w[k] = kernel(filter, (lo + k - center + 0.5) / wide);
        sum += w[k];
      }
      for (int k = 0; k < w.length; k++) {
        w[k] /= sum;
      }
      first[i] = lo;
      weights[i] = w;
    }
    return first;
  }

  private static double kernel(Interpolation filter, double x) {
    double d = Math.abs(x);
    return switch (filter) {
      case AREA -> x > -0.5 && x <= 0.5 ? 1 : 0;
      case BILINEAR -> Math.max(0, 1 - d);
      case BICUBIC ->
          d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
      case NEAREST -> throw new AssertionError();
    };
  }
}
