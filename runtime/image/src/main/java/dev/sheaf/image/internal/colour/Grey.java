package dev.sheaf.image.internal.colour;

/**
 * The grey of a pixel, with the weights of torchvision's {@code rgb_to_grayscale} (ITU-R BT.601 to
 * four digits, as Matlab has them), and the ops on whole pixels that are exact to the letter.
 */
final class Grey {
  private static final double RED = 0.2989;
  private static final double GREEN = 0.587;
  private static final double BLUE = 0.114;

  private Grey() {}

  static double of(double red, double green, double blue) {
    return RED * red + GREEN * green + BLUE * blue;
  }

  /** In single precision and cut off, as for 8-bit pixels. */
  private static int of(byte red, byte green, byte blue) {
    float some = (red & 0xFF) * (float) RED + (green & 0xFF) * (float) GREEN;
    return (int) (some + (blue & 0xFF) * (float) BLUE);
  }

  /** The mean of the grey of every pixel. */
  static double mean(Planes planes) {
    byte[] red = planes.plane(0);
    byte[] green = planes.plane(1);
    byte[] blue = planes.plane(2);
    int size = planes.size();
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += of(red[i], green[i], blue[i]);
    }
    return (double) sum / size;
  }

  /** Each value times {@code factor} plus the rest of the pixel's grey, cut off and clamped. */
  static void blend(Planes planes, double factor) {
    byte[] red = planes.plane(0);
    byte[] green = planes.plane(1);
    byte[] blue = planes.plane(2);
    int size = planes.size();
    float own = (float) factor;
    float other = (float) (1 - factor);
    for (int i = 0; i < size; i++) {
      float rest = other * of(red[i], green[i], blue[i]);
      red[i] = cut((red[i] & 0xFF) * own + rest);
      green[i] = cut((green[i] & 0xFF) * own + rest);
      blue[i] = cut((blue[i] & 0xFF) * own + rest);
    }
  }

  /** The part before the point, clamped to 8 bits: how PyTorch makes bytes of floats. */
  static byte cut(float value) {
    return (byte) Math.max(0, Math.min(255, (int) value));
  }
}
