package dev.sheaf.image.internal.colour;

/**
 * Turns the hue of HSV as torchvision's {@code adjust_hue} does.
 *
 * <p>Value and saturation stay, so the greatest and the least of a pixel's values stay, and a
 * turned channel is {@code least + weight * range}. The weight depends on the hue alone: over a
 * turn of six it is 1 for two, falls for one, is 0 for two and rises for one. The hue itself is
 * {@code 1 + (green + blue - red - least) / range} from red, up or down by whether green or blue is
 * greater. Nothing here branches, so that all of it is vector code.
 */
final class Hue {
  private static final float GREEN_FROM_RED = 4;
  private static final float BLUE_FROM_RED = 2;

  /** What torchvision multiplies 0 to 1 with before it cuts off, for 0 to 255. */
  private static final float CEILING = 255.999f / 255;

  private final float[] least = new float[Block.SIZE];
  private final float[] range = new float[Block.SIZE];
  private final float[] beforeHalf = new float[Block.SIZE];

  /** Turns the first {@code count} pixels, whole numbers from 0 to 255, and cuts off. */
  void turn(Block block, double turns, int count) {
    measure(block.red, block.green, block.blue, least, range, count);
    find(block.red, block.green, block.blue, least, range, beforeHalf, count);
    weigh(beforeHalf, least, range, offset(turns, 0), block.red, count);
    weigh(beforeHalf, least, range, offset(turns, GREEN_FROM_RED), block.green, count);
    weigh(beforeHalf, least, range, offset(turns, BLUE_FROM_RED), block.blue, count);
  }

  /** Half a turn and then so much, as sixths of a turn; 0 to 6 without the half. */
  private static float offset(double turns, float sixths) {
    double sum = 6 * turns + sixths;
    return 3 + (float) (sum - 6 * Math.floor(sum / 6));
  }

  private static void measure(
      float[] red, float[] green, float[] blue, float[] least, float[] range, int count) {
    for (int i = 0; i < count; i++) {
      float low = Math.min(red[i], Math.min(green[i], blue[i]));
      least[i] = low;
      range[i] = Math.max(red[i], Math.max(green[i], blue[i])) - low;
    }
  }

  /** By how much the hue is before half a turn, -3 to 3 sixths. */
  private static void find(
      float[] red,
      float[] green,
      float[] blue,
      float[] least,
      float[] range,
      float[] beforeHalf,
      int count) {
    for (int i = 0; i < count; i++) {
      float part = green[i] + blue[i] - red[i] - least[i];
      float side = Math.max(-1, Math.min(1, 2 * (green[i] - blue[i]) + 1));
      beforeHalf[i] = (2 - part / Math.max(1, range[i])) * side;
    }
  }

  private static void weigh(
      float[] beforeHalf, float[] least, float[] range, float offset, float[] out, int count) {
    for (int i = 0; i < count; i++) {
      // From 0 to 12; the weights of the second turn are those of the first.
      float hue = offset - beforeHalf[i];
      float weight = Math.max(0, Math.min(1, Math.abs(Math.abs(hue - 6) - 3) - 1));
      float value = CEILING * (least[i] + weight * range[i]) - 0.5f;
      out[i] = value + Block.ROUND - Block.ROUND;
    }
  }
}
