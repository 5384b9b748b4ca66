package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/** Where a number is drawn from, each equally likely. */
public record Range(double least, double most) {
  /**
   * A range that a user gave.
   *
   * @throws IllegalArgumentException naming {@code what} if it is not one, or not within {@code
   *     low} to {@code high}
   */
  public static Range of(String what, double least, double most, double low, double high) {
    if (!(least <= most) || least < low || most > high || Double.isInfinite(most - least)) {
      throw new IllegalArgumentException(
          "%s: %s to %s (expected: from low to high, %s)"
              .formatted(what, least, most, within(low, high)));
    }
    return new Range(least, most);
  }

  private static String within(double low, double high) {
    if (Double.isInfinite(high)) {
      return Double.isInfinite(low) ? "finite" : "at least " + Words.number(low);
    }
    return "within " + Words.number(low) + " to " + Words.number(high);
  }

  /** From {@code 1 - by}, but not below 0, to {@code 1 + by}, as torchvision's ColorJitter. */
  public static Range around1(double by) {
    return new Range(Math.max(0, 1 - by), 1 + by);
  }

  public double draw(RandomGenerator random) {
    return least + (most - least) * random.nextDouble();
  }

  public boolean isOne(double value) {
    return least == value && most == value;
  }

  @Override
  public String toString() {
    return least == most ? Words.number(least) : Words.number(least) + " to " + Words.number(most);
  }
}
