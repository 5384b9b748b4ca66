package dev.sheaf.image.internal.kept;

/**
 * The size at which a photo is kept: its short side bounded, and no larger than one of 2:1 whose
 * short side is at the bound. What is longer is shrunk further; nothing is enlarged.
 */
record KeptSize(int width, int height) {
  /** The size for an upright photo of {@code width} x {@code height}. */
  static KeptSize of(int width, int height, int side, int channels) {
    double bySide = (double) side / Math.min(width, height);
    double byArea = Math.sqrt(2.0 * side * side / ((double) width * height));
    double by = Math.min(1, Math.min(bySide, byArea));
    int room = most(side, channels);
    int cols = Math.max(1, (int) Math.round(width * by));
    int rows = Math.max(1, (int) Math.round(height * by));
    // Rows are padded, and sides are at least 1: a long one may have to be a little shorter.
    cols = Math.min(cols, (room / rows & ~3) / channels);
    rows = Math.min(rows, room / stride(cols, channels));
    return new KeptSize(cols, rows);
  }

  /** The most bytes that the pixels of a photo take. */
  static int most(int side, int channels) {
    return Math.multiplyExact(2 * side, stride(side, channels));
  }

  /** Bytes of a row: a multiple of 4. */
  static int stride(int width, int channels) {
    return width * channels + 3 & ~3;
  }
}
