package dev.sheaf.fit.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Python writes a number: its format specification mini-language ({@code
 * [[fill]align][sign][0][width][.precision][type]}) with the types {@code d f F e E g G %}.
 */
final class FormatSpec {
  private static final Pattern SPEC =
      Pattern.compile("(?:(.)?([<>=^]))?([-+ ])?(0)?(\\d{1,4})?(?:\\.(\\d{1,4}))?([dfFeEgG%])?");

  private static final int USUAL_PRECISION = 6;

  /** Digits that tell any two doubles apart. */
  private static final int MOST_DIGITS = 17;

  private final char fill;
  private final char align;
  private final String plus;
  private final int width;
  private final int precision;
  private final char type;

  /**
   * @throws IllegalArgumentException if this is not such a specification; the message is what was
   *     expected
   */
  FormatSpec(String text) {
    Matcher parts = SPEC.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("as Python's, like 02d, .3f or .1%");
    }
    boolean zero = parts.group(4) != null;
    fill = parts.group(1) != null ? parts.group(1).charAt(0) : zero ? '0' : ' ';
    align = parts.group(2) != null ? parts.group(2).charAt(0) : zero ? '=' : '>';
    plus = parts.group(3) == null || parts.group(3).equals("-") ? "" : parts.group(3);
    width = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
    precision = parts.group(6) == null ? -1 : Integer.parseInt(parts.group(6));
    type = parts.group(7) == null ? ' ' : parts.group(7).charAt(0);
    if (type == 'd' && precision >= 0) {
      throw new IllegalArgumentException("no precision for a whole number");
    }
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if this is not a format of one
   */
  String format(int value) {
    if (type == ' ' && precision >= 0) {
      throw new IllegalArgumentException("no precision for a whole number");
    }
    return type == ' ' || type == 'd'
        ? padded(value < 0, Long.toString(Math.abs((long) value)))
        : format((double) value);
  }

  /** Makes sure that a number with a fraction can be written so. */
  void requireFraction() {
    if (type == 'd') {
      throw new IllegalArgumentException("f, e, g or % for a value with a fraction");
    }
  }

  /**
   * A number with a fraction.
   *
   * @throws IllegalArgumentException if this is a format of whole numbers
   */
  String format(double value) {
    requireFraction();
    boolean negative = Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value);
    double size = Math.abs(type == '%' ? value * 100 : value);
    String digits =
        Double.isNaN(size) ? "nan" : Double.isInfinite(size) ? "inf" : digits(new BigDecimal(size));
    if (Character.isUpperCase(type)) {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    return padded(negative, type == '%' ? digits + "%" : digits);
  }

  private String digits(BigDecimal value) {
    int digits = precision < 0 ? USUAL_PRECISION : precision;
    return switch (Character.toLowerCase(type)) {
      case 'f', '%' -> fixed(value, digits);
      case 'e' -> exponential(rounded(value, digits + 1), digits);
      case 'g' -> general(value, Math.max(1, digits), Math.max(1, digits), false);
      default ->
          precision < 0
              ? shortest(value)
              : general(value, Math.max(1, digits), Math.max(1, digits) - 1, true);
    };
  }

  /** As few digits as tell it from every other double. */
  private static String shortest(BigDecimal value) {
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      if (rounded(value, digits).doubleValue() == value.doubleValue()) {
        return general(value, digits, MOST_DIGITS - 1, true);
      }
    }
    return general(value, MOST_DIGITS, MOST_DIGITS - 1, true);
  }

  /**
   * Fixed, or with an exponent where it is below -4 or not below {@code limit}; without zeros at
   * the end.
   *
   * @param fraction whether a fixed one has at least one digit after the point
   */
  private static String general(BigDecimal value, int digits, int limit, boolean fraction) {
    BigDecimal rounded = rounded(value, digits);
    int exponent = exponent(rounded);
    if (exponent < -4 || exponent >= limit) {
      BigDecimal stripped = rounded.stripTrailingZeros();
      return exponential(stripped, stripped.precision() - 1);
    }
    int decimals = Math.max(fraction ? 1 : 0, rounded.stripTrailingZeros().scale());
    return fixed(rounded, decimals);
  }

  private static String fixed(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String exponential(BigDecimal rounded, int decimals) {
    int exponent = exponent(rounded);
    return "%se%s%02d"
        .formatted(
            fixed(rounded.movePointLeft(exponent), decimals),
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    return value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  private String padded(boolean negative, String digits) {
    String sign = negative ? "-" : plus;
    int room = Math.max(0, width - sign.length() - digits.length());
    String padding = String.valueOf(fill).repeat(room);
    return switch (align) {
      case '<' -> sign + digits + padding;
      case '^' -> padding.substring(0, room / 2) + sign + digits + padding.substring(room / 2);
      case '=' -> sign + padding + digits;
      default -> padding + sign + digits;
    };
  }
}
