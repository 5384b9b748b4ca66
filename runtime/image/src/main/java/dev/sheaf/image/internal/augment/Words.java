package dev.sheaf.image.internal.augment;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as descriptions and explanations say them. */
final class Words {
  private static final MathContext DRAWN = new MathContext(4);

  private Words() {}

  /** Exactly, without needless zeros: 1, not 1.0. */
  static String number(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** In four digits. */
  static String drawn(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(value).round(DRAWN).stripTrailingZeros().toPlainString();
  }

  /** Behind an operation that is not always done. */
  static String chance(double probability) {
    return probability == 1 ? "" : ", p " + number(probability);
  }
}
