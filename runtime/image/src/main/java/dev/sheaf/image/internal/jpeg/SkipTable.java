package dev.sheaf.image.internal.jpeg;

/**
 * How far the next {@link #LOOK} bits of a sequential scan lead, with the bits of the values and as
 * many coefficients at once as fit. A step is 0 where that takes more bits.
 */
final class SkipTable {
  static final int LOOK = 12;

  /** The symbol of sixteen zeros. */
  static final int ZEROS = 0xF0;

  private static final int MOST = 64;

  private SkipTable() {}

  /** The bits of a step. */
  static int bits(int step) {
    return step & 15;
  }

  /** The coefficients of a step. */
  static int coefficients(int step) {
    return step >> 4 & 127;
  }

  /** Whether the rest of the block is zero. */
  static boolean ends(int step) {
    return step < 0;
  }

  static short step(int bits, int coefficients, boolean ends) {
    return (short) (bits | coefficients << 4 | (ends ? 0x8000 : 0));
  }

  /** One or several coefficients but the first of a block, as far as the end of the block. */
  static short[] of(HuffmanTable table) {
    short[] single = table.singleSteps();
    short[] steps = new short[1 << LOOK];
    for (int next = 0; next < steps.length; next++) {
      int step = single[next];
      while (step > 0 && coefficients(step) < MOST) {
        int taken = bits(step);
        int more = single[next << taken & steps.length - 1];
        if (more == 0 || taken + bits(more) > LOOK) {
          break;
        }
        step = step(taken + bits(more), coefficients(step) + coefficients(more), ends(more));
      }
      steps[next] = (short) step;
    }
    return steps;
  }
}
