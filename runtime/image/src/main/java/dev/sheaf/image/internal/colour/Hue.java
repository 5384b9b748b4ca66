package dev.sheaf.image.internal.colour;

/**
 * Turns the hue of HSV as torchvision's {@code adjust_hue} does, in integers.
 *
 * <p>Value and saturation stay, so the greatest and the least of the three values stay, and a
 * turned channel is {@code least + weight * (greatest - least)} with a weight that depends on the
 * hue alone. The hue is taken in steps of 1/1536 of a turn, which puts one pixel in some dozens a
 * level off.
 */
final class Hue {
  /** Steps of a sixth of a turn. */
  private static final int SIXTH = 256;

  private static final int TURN = 6 * SIXTH;
  private static final int FIELD = 10;
  private static final int MASK = (1 << FIELD) - 1;
  private static final int FRACTION = 16;

  /** The three weights for each hue, for two turns, so that a sum of hues needs no remainder. */
  private static final int[] WEIGHTS = new int[2 * TURN];

  /** Steps of a sixth over the range between the least and the greatest value. */
  private static final int[] STEPS = new int[256];

  static {
    for (int i = 0; i < WEIGHTS.length; i++) {
      int hue = i % TURN;
      int red = weight(Math.abs(hue - 3 * SIXTH) - SIXTH);
      int green = weight(2 * SIXTH - Math.abs(hue - 2 * SIXTH));
      int blue = weight(2 * SIXTH - Math.abs(hue - 4 * SIXTH));
      WEIGHTS[i] = red | green << FIELD | blue << 2 * FIELD;
    }
    for (int range = 1; range < 256; range++) {
      STEPS[range] = ((SIXTH << FRACTION) + range / 2) / range;
    }
  }

  private Hue() {}

  private static int weight(int steps) {
    return Math.max(0, Math.min(SIXTH, steps));
  }

  /** Turns every pixel. */
  static void turn(Planes planes, double turns) {
    int by = Math.floorMod(Math.round(turns * TURN), TURN);
    // The least hue is a sixth below red's.
    int red = by < SIXTH ? by + TURN : by;
    turn(planes.plane(0), planes.plane(1), planes.plane(2), planes.size(), red);
  }

  private static void turn(byte[] reds, byte[] greens, byte[] blues, int size, int ofRed) {
    int half = 1 << FRACTION - 1;
    int[] steps = STEPS;
    int[] weights = WEIGHTS;
    int ofGreen = ofRed + 2 * SIXTH;
    int ofBlue = ofRed + 4 * SIXTH;
    for (int i = 0; i < size; i++) {
      int red = reds[i] & 0xFF;
      int green = greens[i] & 0xFF;
      int blue = blues[i] & 0xFF;
      int greatest = Math.max(red, Math.max(green, blue));
      int least = Math.min(red, Math.min(green, blue));
      int range = greatest - least;
      int from;
      int part;
      if (greatest == red) {
        from = ofRed;
        part = green - blue;
      } else if (greatest == green) {
        from = ofGreen;
        part = blue - red;
      } else {
        from = ofBlue;
        part = red - green;
      }
      int hue = from + (part * steps[range] + half >> FRACTION);
      int weight = weights[hue];
      int base = least << 8;
      reds[i] = cut(base + range * (weight & MASK));
      greens[i] = cut(base + range * (weight >> FIELD & MASK));
      blues[i] = cut(base + range * (weight >> 2 * FIELD));
    }
  }

  /** From 256ths of a level; torchvision multiplies 0..1 by 255.999 and cuts off. */
  private static byte cut(int value) {
    return (byte) (value + (value >> 8) >> 8);
  }
}
