package dev.sheaf.image.internal.sheet;

import dev.sheaf.Tensor;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/**
 * Keypoints with their index: discs where they can be seen, rings where something hides them.
 *
 * @param points float32 [n, count, 3]: x, y, visible
 * @param mirrored for each point, its partner of the other side; itself if it has none
 * @param acrossUnit columns of the picture's tensor in one unit of x
 * @param downUnit rows of the picture's tensor in one unit of y
 */
public record PointOverlay(
    Tensor points, List<Integer> mirrored, double acrossUnit, double downUnit) implements Overlay {
  private static final Color ALONE = new Color(0xFFE000);
  private static final Color ONE = new Color(0x00E5FF);
  private static final Color OTHER = new Color(0xFF40D0);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
  private static final int RADIUS = 3;

  @Override
  public String name() {
    return points.name();
  }

  @Override
  public void paint(Tile tile, int picture) {
    int count = mirrored.size();
    tile.pen().setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int point = 0; point < count; point++) {
      int at = 3 * (picture * count + point);
      float visible = points.floats().get(at + 2);
      if (visible > 0) {
        // Whole numbers are the centres of pixels.
        double x = points.floats().get(at) * acrossUnit + 0.5;
        double y = points.floats().get(at + 1) * downUnit + 0.5;
        paint(
            tile,
            (int) Math.round(x * tile.across()),
            (int) Math.round(y * tile.down()),
            point,
            visible > 1);
      }
    }
  }

  private void paint(Tile tile, int x, int y, int point, boolean seen) {
    Graphics2D pen = tile.pen();
    int size = 2 * RADIUS + 1;
    pen.setColor(Color.BLACK);
    if (seen) {
      pen.fillOval(x - RADIUS - 1, y - RADIUS - 1, size + 2, size + 2);
      pen.setColor(colour(point));
      pen.fillOval(x - RADIUS, y - RADIUS, size, size);
    } else {
      pen.drawOval(x - RADIUS - 1, y - RADIUS - 1, size + 1, size + 1);
      pen.setColor(colour(point));
      pen.drawOval(x - RADIUS, y - RADIUS, size - 1, size - 1);
    }
    pen.setFont(FONT);
    String index = Integer.toString(point);
    int left = x + RADIUS + 2;
    if (left + pen.getFontMetrics().stringWidth(index) > tile.width()) {
      left = x - RADIUS - 2 - pen.getFontMetrics().stringWidth(index);
    }
    int line = Math.max(pen.getFontMetrics().getAscent(), y + RADIUS);
    pen.setColor(Color.BLACK);
    pen.drawString(index, left + 1, line + 1);
    pen.setColor(colour(point));
    pen.drawString(index, left, line);
  }

  private Color colour(int point) {
    int partner = mirrored.get(point);
    return partner == point ? ALONE : point < partner ? ONE : OTHER;
  }

  @Override
  public List<Legend.Entry> legend() {
    boolean pairs = false;
    for (int point = 0; point < mirrored.size(); point++) {
      pairs |= mirrored.get(point) != point;
    }
    return pairs
        ? List.of(
            new Legend.Entry(ONE, "first of a pair"), new Legend.Entry(OTHER, "second of a pair"))
        : List.of();
  }
}
