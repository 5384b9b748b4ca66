package dev.sheaf.image.internal.colour;

/**
 * Sharpness as torchvision's {@code adjust_sharpness}: each pixel that has eight neighbours is
 * blended with the mean of the nine, itself counted five times. Keeps its arrays.
 */
final class Sharpness {
  private static final int WEIGHTS = 13;

  /** What a difference between the mean and the pixel adds, for -255 to 255. */
  private final int[] added = new int[2 * 255 + 1];

  private byte[] above = {};
  private byte[] here = {};

  /** Changes every plane in place; a photo without inner pixels stays. */
  void apply(Planes planes, double factor) {
    int width = planes.width();
    if (width <= 2 || planes.height() <= 2) {
      return;
    }
    for (int i = 0; i < added.length; i++) {
      added[i] = (int) Math.floor((float) (1 - factor) * (i - 255));
    }
    if (above.length < width) {
      above = new byte[width];
      here = new byte[width];
    }
    for (int channel = 0; channel < planes.channels(); channel++) {
      byte[] plane = planes.plane(channel);
      System.arraycopy(plane, 0, above, 0, width);
      for (int y = 1; y < planes.height() - 1; y++) {
        System.arraycopy(plane, y * width, here, 0, width);
        row(plane, y * width, width);
        byte[] passed = above;
        above = here;
        here = passed;
      }
    }
  }

  private void row(byte[] plane, int from, int width) {
    byte[] above = this.above;
    byte[] here = this.here;
    int before = column(above, here, plane, from + width, 0);
    int at = column(above, here, plane, from + width, 1);
    for (int x = 1; x < width - 1; x++) {
      int after = column(above, here, plane, from + width, x + 1);
      int pixel = here[x] & 0xFF;
      int sum = before + at + after + 4 * pixel;
      int mean = (2 * sum + WEIGHTS) / (2 * WEIGHTS);
      plane[from + x] = (byte) Math.max(0, Math.min(255, pixel + added[mean - pixel + 255]));
      before = at;
      at = after;
    }
  }

  private static int column(byte[] above, byte[] here, byte[] plane, int below, int x) {
    return (above[x] & 0xFF) + (here[x] & 0xFF) + (plane[below + x] & 0xFF);
  }
}
