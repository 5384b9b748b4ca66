package dev.sheaf.image.internal.colour;

/**
 * Some hundred pixels as floats, one array a channel: few enough to stay in the nearest cache.
 *
 * <p>Loops over blocks use one index for all arrays, as the compiler of JDK 17 makes vector code of
 * no other.
 */
final class Block {
  static final int SIZE = 1024;

  /**
   * Added to a small float, leaves the nearest whole number in the lowest bits; subtracted again,
   * it has rounded.
   */
  static final float ROUND = 0x1.8p23f;

  final float[] red = new float[SIZE];
  final float[] green = new float[SIZE];
  final float[] blue = new float[SIZE];
  private static final float[] FLOATS = new float[256];

  static {
    for (int value = 0; value < FLOATS.length; value++) {
      FLOATS[value] = value;
    }
  }

  float[] channel(int channel) {
    return channel == 0 ? red : channel == 1 ? green : blue;
  }

  /** Takes {@code count} pixels of three channels. */
  void load(Planes planes, int from, int count) {
    for (int channel = 0; channel < 3; channel++) {
      map(planes.plane(channel), from, FLOATS, channel(channel), count);
    }
  }

  /** Takes the values of a table at some pixels; faster than to convert them. */
  static void map(byte[] plane, int from, float[] table, float[] block, int count) {
    for (int i = 0; i < count; i++) {
      block[i] = table[plane[from + i] & 0xFF];
    }
  }

  /** Puts {@code count} pixels back that are whole numbers. */
  void store(Planes planes, int to, int count) {
    for (int channel = 0; channel < 3; channel++) {
      store(channel(channel), planes.plane(channel), to, count);
    }
  }

  static void store(float[] block, byte[] plane, int to, int count) {
    for (int i = 0; i < count; i++) {
      plane[to + i] = (byte) Float.floatToRawIntBits(block[i] + ROUND);
    }
  }
}
