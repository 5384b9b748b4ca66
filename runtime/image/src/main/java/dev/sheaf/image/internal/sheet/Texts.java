package dev.sheaf.image.internal.sheet;

import java.awt.FontMetrics;

/** Text as it can be drawn. */
final class Texts {
  private Texts() {}

  /** Without control characters, which fonts draw as boxes. */
  static String plain(String text) {
    return text.replaceAll("\\p{C}", " ");
  }

  /** The text, or as much of its beginning as has room. */
  static String shorten(String text, FontMetrics metrics, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 1 && metrics.stringWidth(text.substring(0, length) + "…") > width) {
      length--;
    }
    return text.substring(0, length) + "…";
  }
}
