package dev.sheaf.source.table;

/**
 * Reads decimal numbers from characters without making objects, where that is exact in one
 * operation: {@code digits x 10^n} is correctly rounded if the digits are below 2^53 and the power
 * is one that double holds exactly (W. D. Clinger, How to Read Floating Point Numbers Accurately,
 * 1990). Whatever else there is, is left to the JDK.
 */
final class PlainDecimal {
  private static final int MOST_DIGITS = 15;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** The bits of a double that a float has not, and their value half-way between two floats. */
  private static final long BEYOND_FLOAT = (1L << 29) - 1;

  private static final long HALF_WAY = 1L << 28;

  private PlainDecimal() {}

  /** The double nearest to what is written; NaN where it has to be read in another way. */
  static double toDouble(char[] text, int from, int to) {
    int at = from;
    boolean negative = at < to && text[at] == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    int digits = 0;
    int fraction = 0;
    boolean point = false;
    for (; at < to; at++) {
      char c = text[at];
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
        digits++;
        fraction += point ? 1 : 0;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return Double.NaN;
    }
    int power = at == to ? 0 : exponent(text, at, to);
    power -= fraction;
    if (power < -22 || power > 22) {
      return Double.NaN;
    }
    double number = power < 0 ? value / POWERS[-power] : value * POWERS[power];
    return negative ? -number : number;
  }

  /** The power of ten that begins with an e; one that is out of reach where it is none. */
  private static int exponent(char[] text, int from, int to) {
    int at = from;
    if (text[at] != 'e' && text[at] != 'E') {
      return Integer.MAX_VALUE;
    }
    at++;
    boolean negative = at < to && text[at] == '-';
    if (negative) {
      at++;
    }
    int power = 0;
    if (at == to || to - at > 2) {
      return Integer.MAX_VALUE;
    }
    for (; at < to; at++) {
      if (text[at] < '0' || text[at] > '9') {
        return Integer.MAX_VALUE;
      }
      power = 10 * power + (text[at] - '0');
    }
    return negative ? -power : power;
  }

  /** The float nearest to what is written; NaN where it has to be read in another way. */
  static float toFloat(char[] text, int from, int to) {
    double number = toDouble(text, from, to);
    // Rounding twice differs from rounding once only where the first ends half-way.
    boolean halfWay = (Double.doubleToRawLongBits(number) & BEYOND_FLOAT) == HALF_WAY;
    double size = Math.abs(number);
    boolean normal = number == 0 || size >= Float.MIN_NORMAL && size <= Float.MAX_VALUE;
    return halfWay || !normal ? Float.NaN : (float) number;
  }
}
