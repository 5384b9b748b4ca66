package dev.sheaf.image.internal.resize;

/**
 * What one side of a picture is made of: the part of a source side from {@code from} to {@code to},
 * in pixels and parts of pixels, made {@code count} pixels long.
 *
 * @param low the first pixel that a filter may read
 * @param high the pixel after the last that a filter may read
 * @param mirrored whether it runs against the source
 */
public record Span(double from, double to, int low, int high, int count, boolean mirrored) {
  /** Below this a place is taken to be whole. */
  private static final double ALMOST = 1e-9;

  /** A whole side of {@code size} pixels. */
  public static Span whole(int size, int count) {
    return new Span(0, size, 0, size, count, false);
  }

  /** How many pixels may be read. */
  int size() {
    return high - low;
  }

  /** Source pixels for one of the result. */
  public double scale() {
    return (to - from) / count;
  }

  /**
   * Where the pixels {@code first} to {@code last} of those that may be read lie in the source, if
   * they are counted in the direction of the result.
   */
  int place(int first, int last) {
    return mirrored ? high - last : low + first;
  }

  /** The same in the other order. */
  Span reversed() {
    return new Span(from, to, low, high, count, !mirrored);
  }

  /** The same of a source of {@code size} pixels that is stored in the other order. */
  Span stored(int size) {
    return new Span(size - to, size - from, size - high, size - low, count, mirrored);
  }

  /** The same of a picture that has so many times fewer pixels a side. */
  public Span reduced(double by) {
    if (by == 1) {
      return this;
    }
    int first = (int) Math.floor(low / by + ALMOST);
    int last = (int) Math.ceil(high / by - ALMOST);
    return new Span(from / by, to / by, first, Math.max(first + 1, last), count, mirrored);
  }

  /** All that may be read, so many times shorter; what is left of the last pixel counts as one. */
  Span shrunk(int by) {
    int less = (size() + by - 1) / by;
    return new Span(low, low + (double) less * by, low, high, less, false);
  }

  /** This span in what {@link #shrunk} leaves. */
  Span ofShrunk(int by) {
    int less = (size() + by - 1) / by;
    return new Span((from - low) / by, (to - low) / by, 0, less, count, mirrored);
  }
}
