package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.Orientation;

/** The way back from a tensor to a picture as it was decoded, for views whose axes turn. */
final class BackwardMap {
  /** Pixels around what is shown. */
  private static final int MARGIN = 3;

  private BackwardMap() {}

  /** From the view's canvas to a picture that has so many times fewer columns and rows. */
  static Homography of(View view, Orientation exif, double byX, double byY) {
    int width = view.sourceWidth();
    int height = view.sourceHeight();
    double x = exif.mirroredX() ? -1 : 1;
    double y = exif.mirroredY() ? -1 : 1;
    Homography upright =
        Homography.of(
            exif.swapped() ? 0 : x,
            exif.swapped() ? x : 0,
            exif.mirroredX() ? width : 0,
            exif.swapped() ? y : 0,
            exif.swapped() ? 0 : y,
            exif.mirroredY() ? height : 0,
            0,
            0,
            1);
    return Homography.scale(byX, byY).then(upright).then(view.areas()).inverse();
  }

  /**
   * How many pixels of the picture the smallest side of one of the canvas takes, where it takes
   * least: at a corner or in the middle.
   */
  static double finest(Homography back, int width, int height) {
    double least = finestAt(back, width / 2.0, height / 2.0);
    if (!back.isAffine()) {
      for (int corner = 0; corner < 4; corner++) {
        double x = corner % 2 * width;
        double y = corner / 2 * height;
        if (back.w(x, y) > 0) {
          least = Math.min(least, finestAt(back, x, y));
        }
      }
    }
    return least;
  }

  /** The smaller singular value of the derivative. */
  private static double finestAt(Homography back, double x, double y) {
    double[] at = back.map(x, y);
    double w = back.w(x, y);
    double a = (back.a() - at[0] * back.g()) / w;
    double b = (back.b() - at[0] * back.h()) / w;
    double c = (back.d() - at[1] * back.g()) / w;
    double d = (back.e() - at[1] * back.h()) / w;
    double larger = (Math.hypot(a + d, b - c) + Math.hypot(a - d, b + c)) / 2;
    return larger == 0 ? 0 : Math.abs(a * d - b * c) / larger;
  }

  /**
   * The first and the last column (row, for {@code side} 1) of the picture that a canvas needs,
   * with as much around it as a cubic reads; all of them if the canvas sees the horizon.
   */
  static double[] reach(Homography back, View view, int side) {
    double[] reach = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int corner = 0; corner < 4; corner++) {
      double x = corner % 2 == 0 ? -MARGIN : view.width() + MARGIN;
      double y = corner / 2 == 0 ? -MARGIN : view.height() + MARGIN;
      if (back.w(x, y) <= 0) {
        return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
      }
      double at = back.map(x, y)[side];
      reach[0] = Math.min(reach[0], at - MARGIN);
      reach[1] = Math.max(reach[1], at + MARGIN);
    }
    return reach;
  }

  /** Columns of the picture that one pixel in the middle of the canvas takes. */
  static double columns(Homography back, double x, double y) {
    double at = back.map(x, y)[0];
    return Math.hypot(back.a() - at * back.g(), back.b() - at * back.h()) / Math.abs(back.w(x, y));
  }

  /** Rows of the picture that one pixel in the middle of the canvas takes. */
  static double rows(Homography back, double x, double y) {
    double at = back.map(x, y)[1];
    return Math.hypot(back.d() - at * back.g(), back.e() - at * back.h()) / Math.abs(back.w(x, y));
  }
}
