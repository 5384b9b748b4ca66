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

  /** The photo's column for each of the canvas, where that is the same in every row. */
  private int[] columns = {};

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
    boolean straight = back.isAffine() && back.b() == 0 && back.d() == 0;
    if (straight) {
      findColumns(view, back);
    }
    for (int y = 0; y < height; y++) {
      int first = (int) Math.max(0, Math.ceil(region.left(y + 0.5) - 0.5));
      int end = (int) Math.min(width, Math.floor(region.right(y + 0.5) + 0.5));
      int at = y * width;
      if (first >= end) {
        Arrays.fill(drawn, at, at + width, fill);
      } else {
        Arrays.fill(drawn, at, at + first, fill);
        if (straight) {
          copy(labels, view, back, y, first, end);
        } else {
          draw(labels, view, back, y, first, end);
        }
        Arrays.fill(drawn, at + end, at + width, fill);
      }
    }
    row.buffer()
        .slice(row.offset(), width * height * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer()
        .put(drawn, 0, width * height);
  }

  private void findColumns(View view, Homography back) {
    if (columns.length < view.width()) {
      columns = new int[view.width()];
    }
    for (int x = 0; x < view.width(); x++) {
      columns[x] = within(view.sourceWidth(), (back.a() * (x + 0.5) + back.c()) / back.i());
    }
  }

  private void copy(byte[] labels, View view, Homography back, int y, int first, int end) {
    int line = within(view.sourceHeight(), (back.e() * (y + 0.5) + back.f()) / back.i());
    int from = line * view.sourceWidth();
    int at = y * view.width();
    for (int x = first; x < end; x++) {
      drawn[at + x] = labels[from + columns[x]] & 0xFF;
    }
  }

  private void draw(byte[] labels, View view, Homography back, int y, int first, int end) {
    int width = view.sourceWidth();
    int lines = view.sourceHeight();
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
      int column = within(width, (back.a() * centre + b) / w);
      int line = within(lines, (back.d() * centre + e) / w);
      drawn[at + x] = labels[line * width + column] & 0xFF;
    }
  }

  /** The pixel at a place; rounding may lead a tiny way out of the photo. */
  private static int within(int size, double place) {
    return Math.min(size - 1, Math.max(0, (int) place));
  }
}
