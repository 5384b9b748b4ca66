package dev.sheaf.image.internal.mask;

import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageHeader;
import dev.sheaf.image.internal.header.PngPass;
import dev.sheaf.spi.Row;
import dev.sheaf.spi.Scratch;
import java.nio.ByteBuffer;

/**
 * One mask after the other: the numbers of its pixels, palette indices or grey values, 0 to 255, in
 * the file's own depth. Not thread-safe; a worker keeps one.
 */
public final class Mask implements Scratch {
  private final PngRows rows = new PngRows();
  private final NearestLabels drawing = new NearestLabels();
  private int width;
  private int height;
  private byte[] values = {};

  /** Reads a PNG file that {@link MaskRules} passed and that was found whole. */
  public void read(ByteBuffer file, ImageHeader header) throws BadImageException {
    width = header.width();
    height = header.height();
    if (values.length < width * height) {
      values = new byte[width * height];
    }
    int depth = file.get(24);
    rows.begin(file);
    for (PngPass pass : PngPass.of(file.get(28) != 0)) {
      read(pass, depth);
    }
  }

  private void read(PngPass pass, int depth) throws BadImageException {
    int columns = pass.columns(width);
    if (columns == 0) {
      return;
    }
    int bytes = (int) (((long) columns * depth + 7) / 8);
    rows.beginPass(bytes);
    for (int y = pass.top(); y < height; y += pass.stepY()) {
      byte[] row = rows.next(bytes);
      int to = y * width + pass.left();
      if (depth == 8 && pass.stepX() == 1) {
        System.arraycopy(row, 1, values, to, columns);
      } else {
        spread(row, depth, columns, to, pass.stepX());
      }
    }
  }

  private void spread(byte[] row, int depth, int columns, int to, int step) {
    int most = (1 << depth) - 1;
    for (int column = 0, bit = 0; column < columns; column++, bit += depth) {
      int shift = 8 - depth - (bit & 7);
      values[to + column * step] = (byte) (row[1 + (bit >> 3)] >> shift & most);
    }
  }

  /**
   * Writes the labels of the mask that was read last as longs.
   *
   * @param view where its photo, which has its size, was drawn
   * @param fill the label where the photo does not show
   */
  public void draw(View view, long fill, Row row) {
    drawing.draw(values, view, fill, row);
  }

  /** Columns of the mask that was read last. */
  public int width() {
    return width;
  }

  /** Rows of the mask that was read last. */
  public int height() {
    return height;
  }

  /** The mask that was read last, row by row; more of the array than its pixels means nothing. */
  public byte[] values() {
    return values;
  }

  @Override
  public void close() {
    rows.close();
  }
}
