package dev.sheaf.image.internal.geometry;

/**
 * One direction of a canvas whose sides are parallel to the photo's: which part of the photo shows
 * where. Immutable.
 *
 * @param from where the part begins in the photo, in continuous coordinates
 * @param to where the part ends in the photo
 * @param begin where it begins on the canvas
 * @param end where it ends on the canvas; not above {@code begin} if nothing of the photo shows
 * @param mirrored whether the canvas runs against the photo
 * @param low the first pixel of the photo that a filter may read: what was cut off before the photo
 *     was resized is not there to be read
 * @param high the pixel after the last that a filter may read
 */
public record Axis(
    double from, double to, double begin, double end, boolean mirrored, int low, int high) {
  /** Below this a position is taken to be whole. */
  private static final double ALMOST = 1e-9;

  static Axis of(int size) {
    return new Axis(0, size, 0, size, false, 0, size);
  }

  /** Whether no pixel of a canvas of this size shows the photo. */
  public boolean isEmpty(int size) {
    return first() >= last(size);
  }

  /** The first pixel of the canvas that shows the photo. */
  public int first() {
    return (int) Math.max(0, Math.ceil(begin - 0.5 - ALMOST));
  }

  /** The pixel after the last that shows the photo on a canvas of this size. */
  public int last(int size) {
    return (int) Math.min(size, Math.ceil(end - 0.5 - ALMOST));
  }

  /** The place in the photo that a place on the canvas shows; exact at both ends. */
  public double source(double at) {
    if (at == begin) {
      return mirrored ? to : from;
    }
    if (at == end) {
      return mirrored ? from : to;
    }
    double way = (at - begin) * scale();
    return mirrored ? to - way : from + way;
  }

  /** Pixels of the photo for one of the canvas. */
  public double scale() {
    return (to - from) / (end - begin);
  }

  /** The canvas from {@code left} to {@code right}, made {@code size} pixels long. */
  Axis show(double left, double right, int size) {
    if (begin >= end) {
      return this;
    }
    double length = right - left;
    Axis all = length == size ? this : sealed();
    Axis cut = all.cut(left, right);
    double by = size / length;
    return new Axis(
        cut.from,
        cut.to,
        cut.begin == left ? 0 : length == size ? cut.begin - left : (cut.begin - left) * by,
        cut.end == right ? size : length == size ? cut.end - left : (cut.end - left) * by,
        mirrored,
        cut.low,
        cut.high);
  }

  /** The axis with every place {@code x} moved to {@code x * by + shift}, on the same canvas. */
  Axis map(double by, double shift, int size) {
    if (begin >= end) {
      return this;
    }
    Axis all = Math.abs(by) == 1 && shift == Math.rint(shift) ? this : sealed();
    double first = begin * by + shift;
    double second = end * by + shift;
    return new Axis(
            from,
            to,
            Math.min(first, second),
            Math.max(first, second),
            mirrored != by < 0,
            all.low,
            all.high)
        .cut(0, size);
  }

  private Axis cut(double left, double right) {
    if (begin >= left && end <= right) {
      return this;
    }
    double newBegin = Math.max(begin, left);
    double newEnd = Math.min(end, right);
    double first = source(newBegin);
    double second = source(newEnd);
    return new Axis(
        mirrored ? second : first,
        mirrored ? first : second,
        newBegin,
        newEnd,
        mirrored,
        low,
        high);
  }

  /** The axis as it is when its pixels are made into others. */
  private Axis sealed() {
    int nextLow = Math.max(low, (int) Math.floor(from + ALMOST));
    int nextHigh = Math.min(high, (int) Math.ceil(to - ALMOST));
    return new Axis(from, to, begin, end, mirrored, nextLow, Math.max(nextLow + 1, nextHigh));
  }
}
