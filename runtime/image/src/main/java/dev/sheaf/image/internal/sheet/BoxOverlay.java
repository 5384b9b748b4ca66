package dev.sheaf.image.internal.sheet;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.BoxFormat;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Boxes as outlines, in the colour and with the name of their class.
 *
 * @param boxes float32 [n, most, 4]; rows without an area are not used
 * @param classes int64 [n, most]; null if they are not known
 * @param names of the classes, empty where they have none
 * @param acrossUnit columns of the picture's tensor in one unit of x
 * @param downUnit rows of the picture's tensor in one unit of y
 */
public record BoxOverlay(
    Tensor boxes,
    @Nullable Tensor classes,
    List<String> names,
    BoxFormat format,
    double acrossUnit,
    double downUnit)
    implements Overlay {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

  @Override
  public String name() {
    return boxes.name();
  }

  @Override
  public void paint(Tile tile, int picture) {
    // From the last, so that the text of the first lies on top.
    for (int row = (picture + 1) * most() - 1; row >= picture * most(); row--) {
      double[] edges = edges(row);
      if (edges[2] > edges[0] && edges[3] > edges[1]) {
        paint(tile, row, edges);
      }
    }
  }

  private int most() {
    return boxes.shape().dimension(1);
  }

  private double[] edges(int row) {
    double[] numbers = new double[4];
    for (int i = 0; i < 4; i++) {
      numbers[i] = boxes.floats().get(4 * row + i) * (i % 2 == 0 ? acrossUnit : downUnit);
    }
    double x = numbers[0];
    double y = numbers[1];
    double w = numbers[2];
    double h = numbers[3];
    return switch (format) {
      case XYXY -> numbers;
      case XYWH -> new double[] {x, y, x + w, y + h};
      case CXCYWH -> new double[] {x - w / 2, y - h / 2, x + w / 2, y + h / 2};
    };
  }

  /** The outline lies within the box, so that it is whole at the edge of the picture. */
  private void paint(Tile tile, int row, double[] edges) {
    int left = (int) Math.round(edges[0] * tile.across());
    int top = (int) Math.round(edges[1] * tile.down());
    int width = Math.max(1, (int) Math.round(edges[2] * tile.across()) - left);
    int height = Math.max(1, (int) Math.round(edges[3] * tile.down()) - top);
    Graphics2D pen = tile.pen();
    Color colour = ClassColours.of(label(row));
    pen.setColor(colour);
    pen.drawRect(left, top, width - 1, height - 1);
    if (Math.min(width, height) > 3) {
      pen.drawRect(left + 1, top + 1, width - 3, height - 3);
    }
    if (classes != null) {
      write(tile, text(label(row)), colour, left, top);
    }
  }

  private static void write(Tile tile, String text, Color colour, int left, int top) {
    Graphics2D pen = tile.pen();
    pen.setFont(FONT);
    FontMetrics metrics = pen.getFontMetrics();
    int width = metrics.stringWidth(text) + 4;
    int height = metrics.getAscent() + 2;
    int x = Math.max(0, Math.min(left, tile.width() - width));
    int y = Math.max(0, Math.min(top, tile.height() - height));
    pen.fillRect(x, y, width, height);
    pen.setColor(ClassColours.textOn(colour));
    pen.drawString(text, x + 2, y + height - 2);
  }

  private long label(int row) {
    return classes == null ? 0 : classes.longs().get(row);
  }

  private String text(long label) {
    boolean named = label >= 0 && label < names.size();
    return named ? Texts.plain(names.get((int) label)) : Long.toString(label);
  }

  @Override
  public List<Legend.Entry> legend() {
    if (classes == null) {
      return List.of();
    }
    TreeSet<Long> labels = new TreeSet<>();
    for (int row = 0; row < most() * boxes.shape().dimension(0); row++) {
      double[] edges = edges(row);
      if (edges[2] > edges[0] && edges[3] > edges[1]) {
        labels.add(label(row));
      }
    }
    return labels.stream()
        .map(label -> new Legend.Entry(ClassColours.of(label), text(label)))
        .toList();
  }
}
