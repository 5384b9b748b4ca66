package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.geometry.Axis;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.Orientation;

/**
 * Which part of a picture, as it is stored, goes to which part of the tensor, where the sides of
 * both are parallel.
 *
 * @param part of the stored picture, and the size that it is made before it is turned
 * @param turn from the stored part to the tensor: the EXIF turn and the view's flips
 * @param x the first column of the tensor that shows the picture
 * @param y the first row of the tensor that shows the picture
 * @param width the columns that show the picture; 0 if all lies outside
 * @param height the rows that show the picture; 0 if all lies outside
 */
public record Frame(Part part, Orientation turn, int x, int y, int width, int height) {

  /** The frame of a view whose axes stay, over a picture that EXIF turns upright. */
  public static Frame of(View view, Orientation exif) {
    Axis across = view.across();
    Axis down = view.down();
    int x = across.first();
    int y = down.first();
    int width = across.last(view.width()) - x;
    int height = down.last(view.height()) - y;
    if (width <= 0 || height <= 0) {
      Part all = Part.whole(view.sourceWidth(), view.sourceHeight(), 1, 1);
      return new Frame(all, Orientation.of(1), 0, 0, 0, 0);
    }
    Span columns = span(across, x, width);
    Span rows = span(down, y, height);
    Orientation flips = new Orientation(view.swapped(), across.mirrored(), down.mirrored());
    Span wide = view.swapped() ? rows : columns;
    Span high = view.swapped() ? columns : rows;
    Span storedWide = exif.mirroredX() ? wide.stored(view.sourceWidth()) : wide;
    Span storedHigh = exif.mirroredY() ? high.stored(view.sourceHeight()) : high;
    Part part =
        exif.swapped() ? new Part(storedHigh, storedWide) : new Part(storedWide, storedHigh);
    return new Frame(part, exif.then(flips), x, y, width, height);
  }

  private static Span span(Axis axis, int first, int count) {
    double from = axis.source(first);
    double to = axis.source((double) first + count);
    return new Span(Math.min(from, to), Math.max(from, to), axis.low(), axis.high(), count, false);
  }

  /** This frame with its part in a picture of so many times fewer columns and rows. */
  public Frame reduced(double byX, double byY) {
    return new Frame(part.reduced(byX, byY), turn, x, y, width, height);
  }

  /** Whether the tensor shows nothing of the picture. */
  public boolean isEmpty() {
    return width == 0;
  }

  boolean fills(Target target) {
    return width == target.width() && height == target.height();
  }
}
