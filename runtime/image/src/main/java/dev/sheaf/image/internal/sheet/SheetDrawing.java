package dev.sheaf.image.internal.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntFunction;

/** Pictures of one size in rows under a title and a legend, each with its label under it. */
public final class SheetDrawing {
  private static final int GAP = 12;
  private static final int LABEL = 22;
  private static final int TITLE = 44;
  private static final int NARROWEST = 360;

  /**
   * Smaller pictures are enlarged by a whole number to about this side, larger ones shrunk to it.
   */
  private static final int SIDE = 144;

  /** As {@link #SIDE}, where something is painted over the pictures that has to be read. */
  private static final int PAINTED_SIDE = 240;

  private static final Color PAPER = new Color(0xFAFAF7);
  private static final Color INK = new Color(0x222222);
  private static final Color FAINT = new Color(0xD8D8D2);

  private final int width;
  private final int height;
  private final List<Overlay> overlays;
  private final double zoom;
  private final double across;
  private final double down;

  /**
   * @param width columns of each picture
   * @param height rows of each picture
   */
  public SheetDrawing(int width, int height, List<Overlay> overlays) {
    int larger = Math.max(width, height);
    int side = overlays.isEmpty() ? SIDE : PAINTED_SIDE;
    zoom = larger <= side ? Math.max(1, side / larger) : (double) side / larger;
    this.width = Math.max(1, (int) Math.round(width * zoom));
    this.height = Math.max(1, (int) Math.round(height * zoom));
    this.overlays = overlays;
    across = (double) this.width / width;
    down = (double) this.height / height;
  }

  /** Draws the sheet of as many pictures as there are labels. */
  public BufferedImage draw(
      String title, IntFunction<BufferedImage> pictures, List<String> labels) {
    int count = labels.size();
    int columns = (int) Math.ceil(Math.sqrt(count * 1.5 * height / width));
    columns = Math.max(1, Math.min(count, columns));
    int rows = (count + columns - 1) / columns;
    int cell = width + GAP;
    Legend legend = new Legend(overlays);
    int top = TITLE + legend.height();
    BufferedImage sheet =
        new BufferedImage(
            Math.max(columns * cell + GAP, NARROWEST),
            top + rows * (height + LABEL + GAP) + GAP / 2,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = pen(sheet);
    int right = sheet.getWidth() - GAP;
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
    pen.drawString(Texts.shorten(title, pen.getFontMetrics(), right - GAP), GAP, 27);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    legend.draw(pen, GAP, TITLE - 6, right, INK);
    for (int index = 0; index < count; index++) {
      int x = GAP + index % columns * cell;
      int y = top + index / columns * (height + LABEL + GAP);
      pen.setColor(FAINT);
      pen.drawRect(x - 1, y - 1, width + 1, height + 1);
      pen.drawImage(pictures.apply(index), x, y, width, height, null);
      paint(pen, x, y, index);
      pen.setColor(INK);
      FontMetrics metrics = pen.getFontMetrics();
      String label = Texts.shorten(Texts.plain(labels.get(index)), metrics, width);
      pen.drawString(label, x + (width - metrics.stringWidth(label)) / 2, y + height + 16);
    }
    pen.dispose();
    return sheet;
  }

  private Graphics2D pen(BufferedImage sheet) {
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        zoom >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(PAPER);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(INK);
    return pen;
  }

  private void paint(Graphics2D sheet, int x, int y, int index) {
    for (Overlay overlay : overlays) {
      Graphics2D pen = (Graphics2D) sheet.create(x, y, width, height);
      overlay.paint(new Tile(pen, width, height, across, down), index);
      pen.dispose();
    }
  }
}
