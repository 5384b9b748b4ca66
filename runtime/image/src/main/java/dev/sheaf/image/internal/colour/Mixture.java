package dev.sheaf.image.internal.colour;

/**
 * What linear ops and a turn of the hue amount to: a matrix, a turn, a matrix. Only before the turn
 * and at the end is anything rounded and clamped.
 */
final class Mixture {
  private final ColourMatrix first = new ColourMatrix();
  private final ColourMatrix last = new ColourMatrix();
  private double turns;
  private boolean turned;

  void reset() {
    first.reset();
    last.reset();
    turned = false;
  }

  /** The matrix that linear ops are appended to: after the turn, if there is one. */
  ColourMatrix last() {
    return last;
  }

  /** The matrix before the turn. */
  ColourMatrix first() {
    return first;
  }

  boolean isTurned() {
    return turned;
  }

  double turns() {
    return turns;
  }

  /** Appends a turn of the hue, the first one. */
  void turn(double turns) {
    first.set(last);
    last.reset();
    this.turns = turns;
    turned = true;
  }

  /** Whether each channel depends on itself alone. */
  boolean isDiagonal() {
    return !turned && last.isDiagonal();
  }

  boolean isIdentity() {
    return !turned && last.isIdentity();
  }
}
