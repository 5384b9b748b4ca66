package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/**
 * What {@code RandomResizedCrop} and {@code RandomErasing} try one after the other until a
 * rectangle fits.
 *
 * @param areas in those of the canvas
 * @param ratios of one side to the other
 * @param x where the rectangle is: the way from the leftmost possible place to the rightmost
 * @param y the way from the topmost place to the lowest
 */
record Rectangles(double[] areas, double[] ratios, double x, double y) {
  static final int TRIES = 10;

  /** Ratios are drawn by their logarithm, so that 1 / 2 is as likely as 2. */
  static Rectangles draw(Range area, Range ratio, RandomGenerator random) {
    double[] areas = new double[TRIES];
    double[] ratios = new double[TRIES];
    Range log = new Range(StrictMath.log(ratio.least()), StrictMath.log(ratio.most()));
    for (int k = 0; k < TRIES; k++) {
      areas[k] = area.draw(random);
      ratios[k] = StrictMath.exp(log.draw(random));
    }
    return new Rectangles(areas, ratios, random.nextDouble(), random.nextDouble());
  }

  /** The side that the ratio multiplies. */
  int longer(int k, double pixels) {
    return (int) Math.rint(Math.sqrt(areas[k] * pixels * ratios[k]));
  }

  /** The side that the ratio divides. */
  int shorter(int k, double pixels) {
    return (int) Math.rint(Math.sqrt(areas[k] * pixels / ratios[k]));
  }

  /** Where a part begins on a side. */
  int left(int size, int part) {
    return (int) (x * (size - part + 1));
  }

  int top(int size, int part) {
    return (int) (y * (size - part + 1));
  }

  @Override
  public String toString() {
    return "area %s, ratio %s, at %s across and %s down"
        .formatted(Words.drawn(areas[0]), Words.drawn(ratios[0]), Words.drawn(x), Words.drawn(y));
  }
}
