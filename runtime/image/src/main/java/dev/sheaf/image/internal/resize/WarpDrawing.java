package dev.sheaf.image.internal.resize;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.decode.Picture;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.Region;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.Orientation;
import dev.sheaf.spi.Row;

/**
 * Draws a photo whose sides are not parallel to the tensor's: rotations, shears, perspectives.
 * OpenCV's warps do not antialias, so what would shrink is shrunk before, as far as it is needed.
 * Not thread-safe; a worker keeps one.
 */
final class WarpDrawing implements AutoCloseable {
  /** Up to here two neighbours are filter enough. */
  private static final double SHRINKS = 1.2;

  /** Sizes are rounded up to so many pixels, so that the resampler's weights come again. */
  private static final int STEP = 16;

  /** OpenCV counts the pixels of a warp's source in 16 bits. */
  private static final int LONGEST = Short.MAX_VALUE - STEP;

  private final Resampler resampler;
  private final Background background;
  private final Warp warp = new Warp();

  WarpDrawing(Resampler resampler, Background background) {
    this.resampler = resampler;
    this.background = background;
  }

  void draw(Picture picture, View view, Orientation exif, Target target, int fill, Row row) {
    Homography back = BackwardMap.of(view, exif, picture.perColumn(), picture.perRow());
    boolean filtered = target.antialias() && target.resize() != Interpolation.NEAREST;
    double x = view.width() / 2.0;
    double y = view.height() / 2.0;
    Span across = needed(BackwardMap.reach(back, view, 0), picture.width());
    Span down = needed(BackwardMap.reach(back, view, 1), picture.height());
    across = shrunk(across, filtered ? BackwardMap.columns(back, x, y) : 1);
    down = shrunk(down, filtered ? BackwardMap.rows(back, x, y) : 1);
    Part part = new Part(across, down);
    Homography toPart =
        back.then(Homography.translate(-across.low(), -down.low()))
            .then(Homography.scale(1 / across.scale(), 1 / down.scale()));
    if (across.count() == across.size() && down.count() == down.size()) {
      warp.draw(picture, part, toPart, target);
    } else {
      int[] packed =
          resampler.resize(
              picture.ints(),
              picture.stride() / 4,
              picture.channels(),
              part,
              filtered ? target.resize() : Interpolation.BILINEAR,
              Layout.CHANNELS_LAST);
      warp.draw(packed, part, toPart, target);
    }
    fillOutside(view.region(), target, fill);
    warp.deliver(target, row);
  }

  /** What of a side of {@code size} pixels is needed. */
  private static Span needed(double[] reach, int size) {
    int low = (int) Math.max(0, Math.min(size - 1, Math.floor(reach[0])));
    int high = (int) Math.max(low + 1, Math.min(size, Math.ceil(reach[1])));
    high = Math.min(size, low + (high - low + STEP - 1) / STEP * STEP);
    return new Span(low, high, low, high, high - low, false);
  }

  private static Span shrunk(Span span, double scale) {
    int count = span.size();
    if (scale > SHRINKS) {
      count = Math.min(count, ((int) (count / scale) / STEP + 1) * STEP);
    }
    count = Math.min(count, LONGEST);
    return new Span(span.from(), span.to(), span.low(), span.high(), count, false);
  }

  private void fillOutside(Region region, Target target, int fill) {
    int channels = target.channels();
    int width = target.width();
    byte[] line = background.line(fill, width * channels, channels);
    for (int y = 0; y < target.height(); y++) {
      double left = Math.ceil(region.left(y + 0.5) - 0.5);
      double right = Math.floor(region.right(y + 0.5) + 0.5);
      int first = (int) Math.max(0, Math.min(width, left));
      int last = (int) Math.max(first, Math.min(width, right));
      warp.pixels().put(y * width * channels, line, 0, first * channels);
      warp.pixels().put((y * width + last) * channels, line, 0, (width - last) * channels);
    }
  }

  @Override
  public void close() {
    warp.close();
  }
}
