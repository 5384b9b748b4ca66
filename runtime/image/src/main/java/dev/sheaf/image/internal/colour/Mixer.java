package dev.sheaf.image.internal.colour;

/**
 * Multiplies pixels with a matrix, a block at a time: bytes to floats one by one, then loops over
 * floats that the compiler turns into vector code.
 */
final class Mixer {
  private static final int BLOCK = 1024;

  private final float[] red = new float[BLOCK];
  private final float[] green = new float[BLOCK];
  private final float[] blue = new float[BLOCK];
  private final float[][] mixed = new float[3][BLOCK];

  /** Replaces the planes by their products, rounded and clamped. */
  void mix(Planes planes, ColourMatrix matrix) {
    int size = planes.size();
    for (int from = 0; from < size; from += BLOCK) {
      int count = Math.min(BLOCK, size - from);
      load(planes, from, count);
      for (int channel = 0; channel < 3; channel++) {
        // Half a level, so that cutting off rounds.
        mix(matrix, channel, 1, 0.5, 0.5, 255.5, mixed[channel], 0, count);
        cut(mixed[channel], planes.plane(channel), from, count);
      }
    }
  }

  /** Writes {@code clamped product * factor + shift}. */
  void mix(
      Planes planes,
      ColourMatrix matrix,
      double[] factor,
      double[] shift,
      float[] out,
      boolean channelsFirst) {
    int size = planes.size();
    for (int from = 0; from < size; from += BLOCK) {
      int count = Math.min(BLOCK, size - from);
      load(planes, from, count);
      for (int channel = 0; channel < 3; channel++) {
        double black = shift[channel];
        double white = 255 * factor[channel] + shift[channel];
        float[] to = channelsFirst ? out : mixed[channel];
        int at = channelsFirst ? channel * size + from : 0;
        mix(matrix, channel, factor[channel], shift[channel], black, white, to, at, count);
      }
      if (!channelsFirst) {
        join(mixed[0], mixed[1], mixed[2], out, from, count);
      }
    }
  }

  private void load(Planes planes, int from, int count) {
    load(planes.plane(0), from, red, count);
    load(planes.plane(1), from, green, count);
    load(planes.plane(2), from, blue, count);
  }

  private static void load(byte[] plane, int from, float[] block, int count) {
    for (int i = 0; i < count; i++) {
      block[i] = plane[from + i] & 0xFF;
    }
  }

  private void mix(
      ColourMatrix matrix,
      int row,
      double factor,
      double shift,
      double black,
      double white,
      float[] out,
      int to,
      int count) {
    float ofRed = (float) (factor * matrix.cell(row, 0));
    float ofGreen = (float) (factor * matrix.cell(row, 1));
    float ofBlue = (float) (factor * matrix.cell(row, 2));
    float added = (float) (factor * matrix.cell(row, 3) + shift);
    float least = (float) Math.min(black, white);
    float most = (float) Math.max(black, white);
    mix(red, green, blue, ofRed, ofGreen, ofBlue, added, least, most, out, to, count);
  }

  private static void mix(
      float[] red,
      float[] green,
      float[] blue,
      float ofRed,
      float ofGreen,
      float ofBlue,
      float added,
      float least,
      float most,
      float[] out,
      int to,
      int count) {
    for (int i = 0; i < count; i++) {
      float value = ofRed * red[i] + ofGreen * green[i] + ofBlue * blue[i] + added;
      out[to + i] = Math.max(least, Math.min(most, value));
    }
  }

  private static void cut(float[] block, byte[] plane, int to, int count) {
    for (int i = 0; i < count; i++) {
      plane[to + i] = (byte) (int) block[i];
    }
  }

  private static void join(
      float[] red, float[] green, float[] blue, float[] out, int from, int count) {
    int to = 3 * from;
    for (int i = 0; i < count; i++) {
      out[to + 3 * i] = red[i];
      out[to + 3 * i + 1] = green[i];
      out[to + 3 * i + 2] = blue[i];
    }
  }
}
