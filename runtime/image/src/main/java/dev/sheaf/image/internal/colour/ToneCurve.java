package dev.sheaf.image.internal.colour;

/**
 * What each of the 256 values becomes under an op on one value, by torchvision's definitions for
 * 8-bit pixels. Reused: each method overwrites what was there.
 */
final class ToneCurve {
  private final byte[] curve = new byte[256];
  private final int[] sums = new int[256];

  byte[] values() {
    return curve;
  }

  /** Each value times {@code factor} plus {@code shift}, cut off and clamped. */
  void scale(double factor, double shift) {
    for (int value = 0; value < 256; value++) {
      curve[value] = Grey.cut(value * (float) factor + (float) shift);
    }
  }

  /** The highest {@code bits} of each value. */
  void posterize(int bits) {
    for (int value = 0; value < 256; value++) {
      curve[value] = (byte) (value & 0xFF << 8 - bits);
    }
  }

  /** The negative of each value from {@code threshold} up. */
  void solarize(double threshold) {
    for (int value = 0; value < 256; value++) {
      curve[value] = (byte) (value >= threshold ? 255 - value : value);
    }
  }

  /** The least value that occurs becomes 0, the greatest 255. */
  void autocontrast(int[] counts) {
    int least = 0;
    while (least < 255 && counts[least] == 0) {
      least++;
    }
    int greatest = 255;
    while (greatest > 0 && counts[greatest] == 0) {
      greatest--;
    }
    float scale = greatest <= least ? 1 : (greatest - least) * (float) (1.0 / 255);
    int black = greatest <= least ? 0 : least;
    for (int value = 0; value < 256; value++) {
      curve[value] = Grey.cut((value - black) / scale);
    }
  }

  /** Spreads the values so that each range of them occurs equally often, as Pillow defines it. */
  void equalize(int[] counts) {
    int sum = 0;
    int last = 0;
    for (int value = 0; value < 256; value++) {
      sum += counts[value];
      sums[value] = sum;
      last = counts[value] > 0 ? value : last;
    }
    int step = (sum - counts[last]) / 255;
    for (int value = 0; value < 256; value++) {
      int before = value == 0 ? 0 : sums[value - 1];
      int spread = step == 0 ? value : value == 0 ? 0 : (before + step / 2) / step;
      curve[value] = (byte) Math.min(255, spread);
    }
  }
}
