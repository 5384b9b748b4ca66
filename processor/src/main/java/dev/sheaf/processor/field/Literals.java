package dev.sheaf.processor.field;

import java.math.BigDecimal;
import java.math.MathContext;

/** Literals and strings as text that is the same on every JDK. */
public final class Literals {
  private Literals() {}

  /**
   * The shortest decimal number that is read back as this one; {@link Double#toString} gives that
   * only from JDK 19 on.
   */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0.0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= 17; digits++) {
      shortest = exact.round(new MathContext(digits));
      if (shortest.doubleValue() == value) {
        break;
      }
    }
    shortest = shortest.stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent < -5 || exponent > 9) {
      String digits = shortest.unscaledValue().abs().toString();
      String rest = digits.length() == 1 ? "0" : digits.substring(1);
      return (value < 0 ? "-" : "") + digits.charAt(0) + "." + rest + "E" + exponent;
    }
    String plain = shortest.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** A string in quotes, with Java's escapes for what does not print. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
