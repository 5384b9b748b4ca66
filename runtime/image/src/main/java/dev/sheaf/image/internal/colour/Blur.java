package dev.sheaf.image.internal.colour;

/**
 * Gaussian blur as torchvision's {@code gaussian_blur}: a kernel of odd size cut off at its ends
 * and normalised, edges reflected without repeating the edge pixel, rounded once. Rows first, then
 * columns, in floats. Keeps its arrays.
 */
final class Blur {
  private float[] row = {};
  private float[] rows = {};
  private float[] sums = {};

  /** Blurs every plane in place. */
  void apply(Planes planes, int kernelWidth, int kernelHeight, double sigmaX, double sigmaY) {
    float[] across = kernel(kernelWidth, sigmaX);
    float[] down = kernel(kernelHeight, sigmaY);
    int width = planes.width();
    int height = planes.height();
    int reach = across.length / 2;
    if (row.length < width + 2 * reach) {
      row = new float[width + 2 * reach];
    }
    if (rows.length < planes.size()) {
      rows = new float[planes.size()];
    }
    if (sums.length < width) {
      sums = new float[width];
    }
    for (int channel = 0; channel < planes.channels(); channel++) {
      byte[] plane = planes.plane(channel);
      for (int y = 0; y < height; y++) {
        spread(plane, y * width, width, reach);
        for (int tap = 0; tap < across.length; tap++) {
          add(row, tap, across[tap], rows, y * width, width, tap == 0);
        }
      }
      for (int y = 0; y < height; y++) {
        for (int tap = 0; tap < down.length; tap++) {
          int from = reflected(y + tap - down.length / 2, height);
          add(rows, from * width, down[tap], sums, 0, width, tap == 0);
        }
        round(sums, plane, y * width, width);
      }
    }
  }

  /** The weights of a Gaussian of {@code sigma} pixels at {@code size} whole pixels. */
  private static float[] kernel(int size, double sigma) {
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException("a blur's kernel has an odd size, not " + size);
    }
    if (!(sigma > 0)) {
      throw new IllegalArgumentException("a blur's sigma is more than 0, not " + sigma);
    }
    float[] kernel = new float[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double distance = (i - size / 2) / sigma;
      kernel[i] = (float) StrictMath.exp(-distance * distance / 2);
      sum += kernel[i];
    }
    for (int i = 0; i < size; i++) {
      kernel[i] = (float) (kernel[i] / sum);
    }
    return kernel;
  }

  /** A row as floats, with what is reflected on both sides. */
  private void spread(byte[] plane, int from, int width, int reach) {
    for (int x = 0; x < width; x++) {
      row[reach + x] = plane[from + x] & 0xFF;
    }
    for (int x = 1; x <= reach; x++) {
      row[reach - x] = plane[from + reflected(-x, width)] & 0xFF;
      row[reach + width - 1 + x] = plane[from + reflected(width - 1 + x, width)] & 0xFF;
    }
  }

  /** Where a place outside 0 to {@code size} is reflected to; more than once if need be. */
  private static int reflected(int at, int size) {
    if (size == 1) {
      return 0;
    }
    int period = Math.floorMod(at, 2 * size - 2);
    return Math.min(period, 2 * size - 2 - period);
  }

  private static void add(
      float[] in, int from, float weight, float[] out, int to, int count, boolean first) {
    if (first) {
      for (int i = 0; i < count; i++) {
        out[to + i] = weight * in[from + i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        out[to + i] += weight * in[from + i];
      }
    }
  }

  private static void round(float[] sums, byte[] plane, int to, int count) {
    for (int i = 0; i < count; i++) {
      plane[to + i] = (byte) (int) (sums[i] + 0.5f);
    }
  }
}
