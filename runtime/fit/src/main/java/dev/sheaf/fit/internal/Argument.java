package dev.sheaf.fit.internal;

/** Checks of arguments. */
public final class Argument {
  private Argument() {}

  public static int positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(name, value));
    }
    return value;
  }

  public static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException("%s: %d (expected: >= 0)".formatted(name, value));
    }
    return value;
  }

  public static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s: %s (expected: finite, > 0)".formatted(name, value));
    }
    return value;
  }

  public static double notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s: %s (expected: finite, >= 0)".formatted(name, value));
    }
    return value;
  }

  public static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("%s: %s (expected: finite)".formatted(name, value));
    }
    return value;
  }
}
