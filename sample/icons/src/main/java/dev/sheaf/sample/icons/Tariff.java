package dev.sheaf.sample.icons;

/** What a parcel is posted as, cheapest first. */
public enum Tariff {
  LETTER,
  PACKET,
  PARCEL,
  FREIGHT;

  /**
   * The rule that the model of the sample has to find out from examples; a post office's rules are
   * of this kind.
   *
   * @param length the longest side in centimetres
   * @param width the middle side in centimetres
   * @param height the shortest side in centimetres
   * @param weight kilograms
   */
  static Tariff of(double length, double width, double height, double weight) {
    if (length <= 35 && width <= 25 && height <= 5 && weight <= 1) {
      return LETTER;
    }
    if (length <= 60 && length + width + height <= 90 && weight <= 2) {
      return PACKET;
    }
    if (length + 2 * (width + height) <= 300 && weight <= 31.5) {
      return PARCEL;
    }
    return FREIGHT;
  }
}
