package dev.sheaf.image.internal.sheet;

import java.awt.Color;

/** A colour for each class: bright ones, each far from those before it. */
final class ClassColours {
  /** Turns of the colour circle from one class to the next, which never meet again. */
  private static final float GOLDEN = 0.618034f;

  private static final float FIRST = 0.97f;

  private ClassColours() {}

  static Color of(long index) {
    float hue = FIRST + index * GOLDEN;
    return Color.getHSBColor(hue - (float) Math.floor(hue), 0.9f, 1f);
  }

  /** Black or white, whichever is read better on this colour. */
  static Color textOn(Color colour) {
    int light = 299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue();
    return light > 128_000 ? Color.BLACK : Color.WHITE;
  }
}
