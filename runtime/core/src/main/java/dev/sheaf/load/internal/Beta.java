package dev.sheaf.load.internal;

import java.util.random.RandomGenerator;

/** The symmetric beta distribution, which the share of a mixed sample is drawn from. */
final class Beta {
  private Beta() {}

  /** A number from 0 to 1: the share of one of two gamma distributed numbers in their sum. */
  static double draw(double alpha, RandomGenerator random) {
    double first = gamma(alpha, random);
    double second = gamma(alpha, random);
    double sum = first + second;
    // A very small alpha makes both so small that only which one is larger is left.
    return sum > 0 ? first / sum : random.nextDouble() < 0.5 ? 0 : 1;
  }

  /**
   * Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, 2000; for a shape below 1
   * by their boost, {@code gamma(shape + 1) * u^(1 / shape)}. By {@link StrictMath}, so that it is
   * the same on every machine.
   */
  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * StrictMath.pow(positive(random), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal(random);
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (StrictMath.log(positive(random)) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }

  /** Box and Muller, 1958. */
  private static double normal(RandomGenerator random) {
    double radius = Math.sqrt(-2 * StrictMath.log(positive(random)));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  private static double positive(RandomGenerator random) {
    return 1 - random.nextDouble();
  }
}
