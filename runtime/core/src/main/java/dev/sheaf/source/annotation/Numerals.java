package dev.sheaf.source.annotation;

import java.util.regex.Pattern;

/** Numbers from text: decimal and finite, not what only Java reads as a number. */
final class Numerals {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Numerals() {}

  /** The number, or NaN if it is none or too large. */
  static double of(String text) {
    String digits = text.strip();
    if (!DECIMAL.matcher(digits).matches()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(digits);
    return Double.isFinite(number) ? number : Double.NaN;
  }
}
