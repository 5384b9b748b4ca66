package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.ImageFit;
import dev.sheaf.image.internal.header.Orientation;

/**
 * Which part of a picture goes to which part of the tensor.
 *
 * @param left the part's left edge in source pixels, as {@code top}, {@code right}, {@code bottom}
 * @param x the first column of the tensor that shows the picture
 * @param y the first row of the tensor that shows the picture
 * @param width the columns that show the picture
 * @param height the rows that show the picture
 */
public record Frame(
    double left, double top, double right, double bottom, int x, int y, int width, int height) {

  /**
   * The frame for a source of {@code w} x {@code h} and a tensor of {@code cols} x {@code rows}.
   */
  public static Frame of(ImageFit fit, int w, int h, int cols, int rows) {
    return switch (fit) {
      case STRETCH -> new Frame(0, 0, w, h, 0, 0, cols, rows);
      case CROP -> crop(w, h, cols, rows);
      case PAD -> pad(w, h, cols, rows);
    };
  }

  /** As Pillow's {@code ImageOps.fit} with its default centring; the edges may lie in a pixel. */
  private static Frame crop(int w, int h, int cols, int rows) {
    double wanted = (double) cols / rows;
    double kept = (double) w / h;
    double partWidth = kept > wanted ? wanted * h : w;
    double partHeight = kept < wanted ? w / wanted : h;
    double left = (w - partWidth) * 0.5;
    double top = (h - partHeight) * 0.5;
    return new Frame(left, top, left + partWidth, top + partHeight, 0, 0, cols, rows);
  }

  /** As Pillow's {@code ImageOps.pad}: sizes and offsets rounded half to even. */
  private static Frame pad(int w, int h, int cols, int rows) {
    double wanted = (double) cols / rows;
    double kept = (double) w / h;
    int width = kept < wanted ? atLeastOne(Math.rint((double) w / h * rows)) : cols;
    int height = kept > wanted ? atLeastOne(Math.rint((double) h / w * cols)) : rows;
    int x = (int) Math.rint((cols - width) * 0.5);
    int y = (int) Math.rint((rows - height) * 0.5);
    return new Frame(0, 0, w, h, x, y, width, height);
  }

  private static int atLeastOne(double size) {
    return Math.max(1, (int) size);
  }

  /** This frame with its source part seen in a picture that is yet to be turned upright. */
  public Frame inStored(Orientation turn, int storedWidth, int storedHeight) {
    double upWidth = turn.swapped() ? storedHeight : storedWidth;
    double upHeight = turn.swapped() ? storedWidth : storedHeight;
    double fromX = turn.mirroredX() ? upWidth - right : left;
    double toX = turn.mirroredX() ? upWidth - left : right;
    double fromY = turn.mirroredY() ? upHeight - bottom : top;
    double toY = turn.mirroredY() ? upHeight - top : bottom;
    return turn.swapped()
        ? new Frame(fromY, fromX, toY, toX, x, y, width, height)
        : new Frame(fromX, fromY, toX, toY, x, y, width, height);
  }

  /** This frame with its source part in a picture of so many times fewer columns and rows. */
  public Frame reduced(int byX, int byY) {
    return new Frame(left / byX, top / byY, right / byX, bottom / byY, x, y, width, height);
  }
}
