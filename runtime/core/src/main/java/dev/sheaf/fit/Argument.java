package dev.sheaf.fit;

/** Checks of arguments. */
final class Argument {
  private Argument() {}

  static int atLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException("%s: %d (expected: >= %d)".formatted(name, value, least));
    }
    return value;
  }

  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("%s: %s (expected: a number)".formatted(name, value));
    }
    return value;
  }
}
