package dev.sheaf;

import org.jspecify.annotations.Nullable;

/**
 * Where one thing is in a photo, and what it is. Immutable.
 *
 * <p>Coordinates are continuous, in pixels of the upright photo: x grows to the right from 0 at its
 * left edge, y downwards from 0 at its top edge, and the first pixel reaches from 0 to 1. Those of
 * a {@linkplain #normalised normalised} box are shares of the photo's width and height instead.
 * Numbers are taken as they are; whoever encodes a box refuses those that cannot be one, and says
 * of which sample.
 *
 * @param left the x of the left edge
 * @param top the y of the upper edge
 * @param right the x of the right edge
 * @param bottom the y of the lower edge
 * @param label the index of its class, from 0
 * @param normalised whether the coordinates are shares of the photo's width and height, 0 to 1
 */
public record Box(
    double left, double top, double right, double bottom, int label, boolean normalised) {
  private static final String NORMALISED = "normalised";

  /** A box by two of its corners in pixels, as Pascal VOC has it. */
  public static Box xyxy(double left, double top, double right, double bottom, int label) {
    return new Box(left, top, right, bottom, label, false);
  }

  /** A box by its upper left corner and its size in pixels, as COCO has it. */
  public static Box xywh(double left, double top, double width, double height, int label) {
    return new Box(left, top, left + width, top + height, label, false);
  }

  /** A box by its middle and its size in pixels. */
  public static Box cxcywh(double x, double y, double width, double height, int label) {
    return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2, label, false);
  }

  /**
   * This box with its numbers read as shares of the photo's width and height: {@code
   * Box.cxcywh(0.5, 0.5, 0.2, 0.1, label).asNormalised()} is a line of a YOLO file.
   */
  public Box asNormalised() {
    return new Box(left, top, right, bottom, label, true);
  }

  /** {@code right - left}. */
  public double width() {
    return right - left;
  }

  /** {@code bottom - top}. */
  public double height() {
    return bottom - top;
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Box parse(String text) {
    String[] words = text.strip().split("\\s+");
    boolean normalised = words.length == 6 && words[5].equals(NORMALISED);
    if (words.length != 5 && !normalised) {
      throw unreadable(text, null);
    }
    try {
      return new Box(
          Double.parseDouble(words[0]),
          Double.parseDouble(words[1]),
          Double.parseDouble(words[2]),
          Double.parseDouble(words[3]),
          Integer.parseInt(words[4]),
          normalised);
    } catch (NumberFormatException e) {
      throw unreadable(text, e);
    }
  }

  private static IllegalArgumentException unreadable(String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "'%s' is no box; write left, top, right, bottom and the index of the class, as in '%s'"
            .formatted(text, xyxy(48, 240.5, 195, 371, 0)),
        cause);
  }

  /**
   * Left, top, right, bottom and label with blanks between them, and {@code normalised} after those
   * of such a box: {@code 48.0 240.5 195.0 371.0 0}. Tables hold boxes so.
   */
  @Override
  public String toString() {
    String pixels = left + " " + top + " " + right + " " + bottom + " " + label;
    return normalised ? pixels + " " + NORMALISED : pixels;
  }
}
