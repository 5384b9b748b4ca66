package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.util.Base64;
import java.util.Locale;

/**
 * Values from text, strictly: what is not exactly a value is an error that says how to write it.
 */
final class Texts {
  private Texts() {}

  static boolean toBoolean(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw wrong(text, "is not true or false; write one of them");
    };
  }

  static byte[] toBytes(String text) {
    try {
      return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw wrong(text, "is not Base64; write the bytes of the file so");
    }
  }

  static char toChar(String text) {
    if (text.length() != 1) {
      throw wrong(text, "is not a single character; write one");
    }
    return text.charAt(0);
  }

  static long toWhole(String text, String type, long min, long max) {
    String digits = text.strip();
    long value;
    try {
      value = Long.parseLong(digits);
    } catch (NumberFormatException e) {
      String what =
          digits.matches("[+-]?\\d+")
              ? outOfRange(type, min, max)
              : "is not a whole number; write it as 42";
      throw wrong(text, what);
    }
    if (value < min || value > max) {
      throw wrong(text, outOfRange(type, min, max));
    }
    return value;
  }

  private static String outOfRange(String type, long min, long max) {
    return "is out of the range of %s, %d to %d".formatted(type, min, max);
  }

  static float toFloat(String text) {
    String digits = decimal(text);
    float value = Float.parseFloat(digits);
    if (Float.isInfinite(value) && !digits.endsWith("y")) {
      throw wrong(text, "is out of the range of float, up to 3.4e38");
    }
    return value;
  }

  static double toDouble(String text) {
    String digits = decimal(text);
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value) && !digits.endsWith("y")) {
      throw wrong(text, "is out of the range of double, up to 1.7e308");
    }
    return value;
  }

  /** Leaves out what only Java reads as a number: {@code 1f}, {@code 0x1p3}. */
  private static String decimal(String text) {
    String digits = text.strip();
    try {
      Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw notDecimal(text);
    }
    char last = digits.charAt(digits.length() - 1);
    if ("fFdD".indexOf(last) >= 0 || digits.indexOf('x') >= 0 || digits.indexOf('X') >= 0) {
      throw notDecimal(text);
    }
    return digits;
  }

  private static CellException notDecimal(String text) {
    return wrong(text, "is not a number; write it as 0.25");
  }

  /** What a parser of the application said. */
  static String refused(String text, RuntimeException cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return "'" + Printable.of(text) + "' cannot be read: " + Printable.of(why);
  }

  static CellException wrong(String text, String what) {
    return new CellException("'" + Printable.of(text) + "' " + what);
  }
}
