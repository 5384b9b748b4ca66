package dev.sheaf.image.internal.colour;

/**
 * For each channel the value that each of 256 values becomes: what ops on one value amount to.
 * Linear ops leave fractions and what is outside 0 to 255 in it; the others begin with {@link
 * #round}.
 */
final class ChannelTables {
  private final float[][] tables = new float[3][256];
  private final float[][] spare = new float[3][];

  /** What a diagonal matrix does. */
  void set(ColourMatrix matrix) {
    for (int channel = 0; channel < 3; channel++) {
      double factor = matrix.cell(channel, channel);
      double shift = matrix.cell(channel, 3);
      for (int value = 0; value < 256; value++) {
        tables[channel][value] = (float) (factor * value + shift);
      }
    }
  }

  float[] table(int channel) {
    return tables[channel];
  }

  /** Every value times {@code factor} plus {@code shift}. */
  void scale(double factor, double shift) {
    for (float[] table : tables) {
      for (int i = 0; i < table.length; i++) {
        table[i] = (float) (table[i] * factor + shift);
      }
    }
  }

  /** To the nearest whole number from 0 to 255. */
  void round() {
    for (float[] table : tables) {
      for (int i = 0; i < table.length; i++) {
        table[i] = rounded(table[i]);
      }
    }
  }

  /** Each value becomes what {@code next} says of it, rounded and clamped. */
  void then(int channel, byte[] next) {
    float[] table = tables[channel];
    for (int i = 0; i < table.length; i++) {
      table[i] = next[rounded(table[i])] & 0xFF;
    }
  }

  void then(byte[] next) {
    for (int channel = 0; channel < 3; channel++) {
      then(channel, next);
    }
  }

  /** The tables over planes that are put in another order. */
  void permute(int[] order) {
    System.arraycopy(tables, 0, spare, 0, 3);
    for (int channel = 0; channel < 3; channel++) {
      tables[channel] = spare[order[channel]];
    }
  }

  /** The nearest 8-bit value. */
  static int rounded(float value) {
    return (int) (Math.max(0, Math.min(255, value)) + 0.5f);
  }
}
