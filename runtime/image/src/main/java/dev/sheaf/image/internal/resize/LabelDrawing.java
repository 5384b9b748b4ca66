package dev.sheaf.image.internal.resize;

import dev.sheaf.image.internal.geometry.Axis;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.Region;
import dev.sheaf.image.internal.geometry.View;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Draws a plane of labels, one for each pixel of a photo, as the photo was drawn: by the nearest
 * pixel, so that no label comes up that was not there. Not thread-safe; a worker keeps one.
 */
public final class LabelDrawing {
  /** What a position may fall short of a whole one by rounding. */
  private static final double ALMOST = 1e-7;

  private long[] line = {};
  private int[] columns = {};
  private int[] rows = {};

  /**
   * Draws labels as int64, row by row without gaps.
   *
   * @param labels unsigned, of each pixel of the upright photo, row by row
   * @param view how the photo was drawn; its canvas is the mask
   * @param outside the label where the photo does not reach
   * @param out in native order
   * @param at the byte of {@code out} where the mask begins
   */
  public void draw(byte[] labels, View view, int outside, ByteBuffer out, int at) {
    int width = view.width();
    line = line.length < width ? new long[width] : line;
    int bytes = Math.multiplyExact(Math.multiplyExact(width, view.height()), Long.BYTES);
    LongBuffer mask = out.slice(at, bytes).order(ByteOrder.nativeOrder()).asLongBuffer();
    if (view.axesStay()) {
      drawStraight(labels, view, outside, mask);
    } else {
      drawTurned(labels, view, outside, mask);
    }
  }

  private void drawStraight(byte[] labels, View view, int outside, LongBuffer mask) {
    int width = view.width();
    int height = view.height();
    int sourceWidth = view.sourceWidth();
    columns = columns.length < width ? new int[width] : columns;
    rows = rows.length < height ? new int[height] : rows;
    place(view.across(), width, view.swapped() ? sourceWidth : 1, columns);
    place(view.down(), height, view.swapped() ? 1 : sourceWidth, rows);
    int first = Math.min(view.across().first(), width);
    int last = Math.max(first, view.across().last(width));
    for (int y = 0; y < height; y++) {
      Arrays.fill(line, 0, width, outside);
      if (y >= view.down().first() && y < view.down().last(height)) {
        for (int x = first; x < last; x++) {
          line[x] = labels[rows[y] + columns[x]] & 0xFF;
        }
      }
      mask.put(y * width, line, 0, width);
    }
  }

  /**
   * The source position of each pixel, times {@code step}: as torchvision's {@code NEAREST}, which
   * takes the pixel under the first edge of the output's pixel, not under its middle.
   */
  private static void place(Axis axis, int size, int step, int[] places) {
    double scale = axis.scale();
    int lowest = Math.max(axis.low(), (int) Math.floor(axis.from() + ALMOST));
    int highest = Math.min(axis.high(), (int) Math.ceil(axis.to() - ALMOST)) - 1;
    for (int i = axis.first(); i < axis.last(size); i++) {
      double way = axis.mirrored() ? axis.end() - 1 - i : i - axis.begin();
      int place = (int) Math.floor(axis.from() + way * scale + ALMOST);
      places[i] = step * Math.max(lowest, Math.min(highest, place));
    }
  }

  private void drawTurned(byte[] labels, View view, int outside, LongBuffer mask) {
    int width = view.width();
    int sourceWidth = view.sourceWidth();
    int lastColumn = sourceWidth - 1;
    int lastRow = view.sourceHeight() - 1;
    Homography back = view.areas().inverse();
    Region region = view.region();
    for (int y = 0; y < view.height(); y++) {
      Arrays.fill(line, 0, width, outside);
      double middle = y + 0.5;
      int first = (int) Math.max(0, Math.ceil(region.left(middle) - 0.5));
      int last = (int) Math.min(width, Math.floor(region.right(middle) + 0.5));
      double fromX = back.b() * middle + back.c();
      double fromY = back.e() * middle + back.f();
      double fromW = back.h() * middle + back.i();
      for (int x = first; x < last; x++) {
        double across = x + 0.5;
        double by = 1 / (back.g() * across + fromW);
        // Not below 0 but for rounding, so that the cast rounds down.
        int column = (int) ((back.a() * across + fromX) * by);
        int row = (int) ((back.d() * across + fromY) * by);
        column = Math.max(0, Math.min(lastColumn, column));
        row = Math.max(0, Math.min(lastRow, row));
        line[x] = labels[row * sourceWidth + column] & 0xFF;
      }
      mask.put(y * width, line, 0, width);
    }
  }
}
