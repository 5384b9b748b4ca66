package dev.sheaf.image.internal.mask;

import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.Region;
import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.spi.Row;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Draws labels as their photo was drawn: each pixel has the label of the one that its centre comes
 * from, because there is nothing between two classes. Not thread-safe; a worker keeps one.
 */
final class NearestLabels {
  private long[] drawn = {};

  /**
   * Writes the longs of a view's canvas.
   *
   * @param labels of a mask that has the size of the view's photo
   * @param fill the label where the photo does not show
   */
  void draw(byte[] labels, View view, long fill, Row row) {
    int width = view.width();
    int height = view.height();
    if (drawn.length < width * height) {
      drawn = new long[width * height];
    }
    Homography back = view.areas().inverse();
    Region region = view.region();
    for (int y = 0; y < height; y++) {
      int first = (int) Math.max(0, Math.ceil(region.left(y + 0.5) - 0.5));
      int end = (int) Math.min(width, Math.floor(region.right(y + 0.5) + 0.5));
      int at = y * width;
      if (first >= end) {
        Arrays.fill(drawn, at, at + width, fill);
      } else {
        Arrays.fill(drawn, at, at + first, fill);
        draw(labels, view, back, y, first, end);
        Arrays.fill(drawn, at + end, at + width, fill);
      }
    }
    row.buffer()
        .slice(row.offset(), width * height * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer()
        .put(drawn, 0, width * height);
  }

  private void draw(byte[] labels, View view, Homography back, int y, int first, int end) {
    int columns = view.sourceWidth();
    int lastColumn = columns - 1;
    int lastRow = view.sourceHeight() - 1;
    double b = back.b() * (y + 0.5) + back.c();
    double e = back.e() * (y + 0.5) + back.f();
    boolean affine = back.isAffine();
    double w = back.i();
    int at = y * view.width();
    for (int x = first; x < end; x++) {
      double centre = x + 0.5;
      if (!affine) {
        w = back.w(centre, y + 0.5);
      }
      // Rounding may lead half a millionth of a pixel out of the photo.
      int column = Math.min(lastColumn, Math.max(0, (int) ((back.a() * centre + b) / w)));
      int line = Math.min(lastRow, Math.max(0, (int) ((back.d() * centre + e) / w)));
      drawn[at + x] = labels[line * columns + column] & 0xFF;
    }
  }
}
