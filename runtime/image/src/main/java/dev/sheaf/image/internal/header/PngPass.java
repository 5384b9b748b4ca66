package dev.sheaf.image.internal.header;

import java.util.List;

/**
 * The pixels that one pass over a PNG picture holds: PNG 3 clause 8.
 *
 * @param left the first column
 * @param top the first row
 * @param stepX from one column to the next
 * @param stepY from one row to the next
 */
public record PngPass(int left, int top, int stepX, int stepY) {
  private static final List<PngPass> ONE = List.of(new PngPass(0, 0, 1, 1));

  private static final List<PngPass> ADAM7 =
      List.of(
          new PngPass(0, 0, 8, 8),
          new PngPass(4, 0, 8, 8),
          new PngPass(0, 4, 4, 8),
          new PngPass(2, 0, 4, 4),
          new PngPass(0, 2, 2, 4),
          new PngPass(1, 0, 2, 2),
          new PngPass(0, 1, 1, 2));

  /** The passes in their order; some hold no pixel of a small picture. */
  public static List<PngPass> of(boolean interlaced) {
    return interlaced ? ADAM7 : ONE;
  }

  /** How many of a picture's columns it has. */
  public int columns(int width) {
    return Math.max(0, (width - left + stepX - 1) / stepX);
  }

  /** How many of a picture's rows it has. */
  public int rows(int height) {
    return Math.max(0, (height - top + stepY - 1) / stepY);
  }
}
