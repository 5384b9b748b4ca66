package dev.sheaf.sample.icons;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Draws icons black on white, in the middle, all of the same extent. */
final class Painter {
  /** Height and width of a picture in pixels. */
  static final int SIDE = 64;

  private static final int MARGIN = 4;
  private static final FontRenderContext CONTEXT =
      new FontRenderContext(new AffineTransform(), true, true);

  private Painter() {}

  /** The picture, 8 bits of grey; empty if the font has no such icon or an empty one. */
  static Optional<BufferedImage> paint(Glyph glyph) {
    return outline(glyph).map(Painter::paint);
  }

  private static BufferedImage paint(Shape outline) {
    Rectangle2D box = outline.getBounds2D();
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, SIDE, SIDE);
      graphics.setColor(Color.BLACK);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      double scale = (SIDE - 2.0 * MARGIN) / Math.max(box.getWidth(), box.getHeight());
      graphics.translate(SIDE / 2.0, SIDE / 2.0);
      graphics.scale(scale, scale);
      graphics.translate(-box.getCenterX(), -box.getCenterY());
      graphics.fill(outline);
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  /** The outline, of some size and place; empty if the font has no such icon or an empty one. */
  static Optional<Shape> outline(Glyph glyph) {
    if (!glyph.font().canDisplay(glyph.code())) {
      return Optional.empty();
    }
    Shape outline =
        glyph
            .font()
            .deriveFont((float) SIDE)
            .createGlyphVector(CONTEXT, Character.toString(glyph.code()))
            .getOutline();
    return outline.getBounds2D().isEmpty() ? Optional.empty() : Optional.of(outline);
  }
}
