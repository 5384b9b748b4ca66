package dev.sheaf.djl.metric;

/** Refuses settings out of range, by name. */
final class Argument {
  private Argument() {}

  static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s: %d (expected: > 0)".formatted(name, value));
    }
    return value;
  }

  static double share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("%s: %s (expected: 0 to 1)".formatted(name, value));
    }
    return value;
  }
}
