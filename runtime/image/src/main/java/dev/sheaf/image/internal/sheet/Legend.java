package dev.sheaf.image.internal.sheet;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** What the colours of overlays mean, a line for each overlay that has something to say. */
public final class Legend {
  static final int LINE = 20;
  private static final int SWATCH = 10;

  private final List<Overlay> overlays;

  Legend(List<Overlay> overlays) {
    this.overlays = overlays.stream().filter(overlay -> !overlay.legend().isEmpty()).toList();
  }

  /** One colour and what it stands for. */
  public record Entry(Color colour, String text) {}

  int height() {
    return LINE * overlays.size();
  }

  /** Draws it from this point on; what has no room in its line is left out. */
  void draw(Graphics2D pen, int left, int top, int right, Color ink) {
    int y = top;
    for (Overlay overlay : overlays) {
      draw(pen, overlay, left, y, right, ink);
      y += LINE;
    }
  }

  private static void draw(Graphics2D pen, Overlay overlay, int left, int y, int right, Color ink) {
    FontMetrics metrics = pen.getFontMetrics();
    int base = y + 11;
    pen.setColor(ink);
    String name = overlay.name() + ":";
    pen.drawString(name, left, base);
    int x = left + metrics.stringWidth(name) + 8;
    for (Entry entry : overlay.legend()) {
      int next = x + SWATCH + 4 + metrics.stringWidth(entry.text()) + 12;
      if (next > right) {
        pen.drawString("…", x, base);
        return;
      }
      pen.setColor(entry.colour());
      pen.fillRect(x, y + 1, SWATCH, SWATCH);
      pen.setColor(ink);
      pen.drawRect(x, y + 1, SWATCH - 1, SWATCH - 1);
      pen.drawString(entry.text(), x + SWATCH + 4, base);
      x = next;
    }
  }
}
