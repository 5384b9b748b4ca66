package dev.sheaf.image.internal.resize;

/** A part of a picture and the size that it is made. */
public record Part(Span across, Span down) {

  /** A whole picture of {@code width} x {@code height}, made {@code cols} x {@code rows}. */
  public static Part whole(int width, int height, int cols, int rows) {
    return new Part(Span.whole(width, cols), Span.whole(height, rows));
  }

  public int cols() {
    return across.count();
  }

  public int rows() {
    return down.count();
  }

  /** The same of a picture that has so many times fewer columns and rows. */
  public Part reduced(double byX, double byY) {
    return new Part(across.reduced(byX), down.reduced(byY));
  }

  /** The same, its columns or rows in the other order. */
  Part mirrored(boolean x, boolean y) {
    return new Part(x ? across.reversed() : across, y ? down.reversed() : down);
  }
}
