package dev.sheaf.image.internal.colour;

import java.util.random.RandomGenerator;

/**
 * Normal noise for 8-bit values, five from each {@code long} of the generator: twelve bits choose
 * one of 4,096 equally likely values, which are the quantiles of the normal distribution, rounded
 * to grey levels. Nothing depends on the JDK but the generator's longs.
 */
final class GaussianNoise {
  private static final int BITS = 12;
  private static final int VALUES = 1 << BITS;
  private static final int MASK = VALUES - 1;
  private static final int EACH = Long.SIZE / BITS;

  /** The quantiles at the middles of 4,096 equal parts, scaled to variance 1. */
  private static final double[] NORMAL = quantiles();

  /** For each quantile, the grey levels that are added. */
  private final int[] levels = new int[VALUES];

  /** Adds noise to every plane in place; {@code mean} and {@code sigma} in grey levels. */
  void apply(Planes planes, double mean, double sigma, RandomGenerator random) {
    for (int i = 0; i < VALUES; i++) {
      // What is further off than black and white are apart is clamped away in any case.
      levels[i] = (int) Math.max(-255, Math.min(255, Math.rint(mean + sigma * NORMAL[i])));
    }
    for (int channel = 0; channel < planes.channels(); channel++) {
      add(planes.plane(channel), planes.size(), levels, random);
    }
  }

  private static void add(byte[] plane, int size, int[] levels, RandomGenerator random) {
    int whole = size - size % EACH;
    for (int i = 0; i < whole; i += EACH) {
      long bits = random.nextLong();
      plane[i] = clamp(plane[i], levels[(int) bits & MASK]);
      plane[i + 1] = clamp(plane[i + 1], levels[(int) (bits >>> BITS) & MASK]);
      plane[i + 2] = clamp(plane[i + 2], levels[(int) (bits >>> 2 * BITS) & MASK]);
      plane[i + 3] = clamp(plane[i + 3], levels[(int) (bits >>> 3 * BITS) & MASK]);
      plane[i + 4] = clamp(plane[i + 4], levels[(int) (bits >>> 4 * BITS) & MASK]);
    }
    for (int i = whole; i < size; i++) {
      plane[i] = clamp(plane[i], levels[(int) random.nextLong() & MASK]);
    }
  }

  private static byte clamp(byte pixel, int level) {
    return (byte) Math.max(0, Math.min(255, (pixel & 0xFF) + level));
  }

  /** Walks up the density from the middle and notes where it has gathered the middle of a part. */
  private static double[] quantiles() {
    double[] quantiles = new double[VALUES];
    double step = 1.0 / 4096;
    double gathered = 0;
    double density = 1 / StrictMath.sqrt(2 * StrictMath.PI);
    int place = 0;
    double squares = 0;
    for (int part = 0; part < VALUES / 2; part++) {
      double wanted = (part + 0.5) / VALUES;
      double next = density;
      double area;
      while (true) {
        double x = (place + 1) * step;
        next = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        area = (density + next) / 2 * step;
        if (gathered + area >= wanted) {
          break;
        }
        gathered += area;
        density = next;
        place++;
      }
      double quantile = (place + (wanted - gathered) / area) * step;
      squares += 2 * quantile * quantile;
      quantiles[VALUES / 2 + part] = quantile;
      quantiles[VALUES / 2 - 1 - part] = -quantile;
    }
    double scale = StrictMath.sqrt(VALUES / squares);
    for (int i = 0; i < VALUES; i++) {
      quantiles[i] *= scale;
    }
    return quantiles;
  }
}
