package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.image.internal.decode.Picture;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.spi.Row;

/**
 * Draws a decoded photo into its place in the batch as a view says: with the separable resampler
 * where the axes stay, with a warp elsewhere. Not thread-safe; a worker keeps one.
 */
public final class PhotoDrawing implements AutoCloseable {
  /** A picture is decoded smaller only if it is still so many times larger than needed. */
  private static final double MARGIN = 2;

  private final Resampler resampler = new Resampler();
  private final Background background = new Background();
  private final StraightDrawing straight = new StraightDrawing(resampler, background);
  private final WarpDrawing warped = new WarpDrawing(resampler, background);

  /** By how much a file may be decoded smaller for this view of it: 1, 2, 4 or 8. */
  public static int reduction(ImageHeader header, View view, Target target) {
    if (header.format() != ImageFormat.JPEG
        || target.resize() == Interpolation.NEAREST
        || !target.antialias()) {
      return 1;
    }
    Orientation exif = header.turn(target.exif());
    double ratio = scale(view, exif) / MARGIN;
    return ratio >= 8 ? 8 : ratio >= 4 ? 4 : ratio >= 2 ? 2 : 1;
  }

  private static double scale(View view, Orientation exif) {
    if (view.axesStay()) {
      Part part = Frame.of(view, exif).part();
      return Math.min(part.across().scale(), part.down().scale());
    }
    return BackwardMap.finest(BackwardMap.of(view, exif, 1, 1), view.width(), view.height());
  }

  /**
   * Draws a picture.
   *
   * @param view of the upright photo; its canvas has the target's size
   * @param exif how the picture is turned upright
   * @param fill the colour of what the photo does not reach, 0xRRGGBB; where the target is grey,
   *     its luma
   */
  public void draw(Picture picture, View view, Orientation exif, Target target, int fill, Row row) {
    if (view.axesStay()) {
      Frame frame = Frame.of(view, exif).reduced(picture.perColumn(), picture.perRow());
      straight.draw(picture, frame, target, fill, row);
    } else {
      warped.draw(picture, view, exif, target, fill, row);
    }
  }

  @Override
  public void close() {
    straight.close();
    warped.close();
  }
}
