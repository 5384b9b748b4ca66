package dev.sheaf.sample.icons;

import dev.sheaf.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A picture that was made up: an icon of some colour and size somewhere before a background.
 *
 * @param photo the picture
 * @param ink a picture of the same size whose pixels are 1 where the icon is, else 0
 * @param box around the icon
 */
record Scene(Path photo, Path ink, Box box) {
  private static final int SIDE = 96;
  private static final int LEAST = 36;
  private static final int MOST = 76;

  Region region() {
    return new Region(photo, ink);
  }

  Spot spot() {
    return new Spot(photo, List.of(box));
  }

  /** A scene for each glyph that can be drawn, in new files in this folder. */
  static List<Scene> draw(List<Glyph> glyphs, Path folder, long seed) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    List<Scene> scenes = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Optional<Shape> outline = Painter.outline(glyph);
      if (outline.isPresent()) {
        scenes.add(draw(placed(outline.get(), random), folder, scenes.size(), random));
      }
    }
    return scenes;
  }

  private static Shape placed(Shape outline, Random random) {
    Rectangle2D box = outline.getBounds2D();
    double scale = random.nextDouble(LEAST, MOST + 1.0) / Math.max(box.getWidth(), box.getHeight());
    double left = random.nextDouble() * (SIDE - box.getWidth() * scale);
    double top = random.nextDouble() * (SIDE - box.getHeight() * scale);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(scale, scale);
    place.translate(-box.getX(), -box.getY());
    return place.createTransformedShape(outline);
  }

  private static Scene draw(Shape icon, Path folder, int number, Random random) throws IOException {
    boolean dark = random.nextBoolean();
    BufferedImage photo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = photo.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    background(graphics, dark, random);
    graphics.setColor(colour(dark ? 0.85f : 0.2f, random));
    graphics.fill(icon);
    graphics.dispose();

    BufferedImage ink = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        ink.getRaster().setSample(x, y, 0, icon.contains(x + 0.5, y + 0.5) ? 1 : 0);
      }
    }
    Path photoFile = folder.resolve(number + ".png");
    Path inkFile = folder.resolve(number + "-ink.png");
    ImageIO.write(photo, "png", photoFile.toFile());
    ImageIO.write(ink, "png", inkFile.toFile());
    Rectangle2D box = icon.getBounds2D();
    return new Scene(
        photoFile,
        inkFile,
        Box.xyxy(
            Math.max(0, box.getMinX()),
            Math.max(0, box.getMinY()),
            Math.min(SIDE, box.getMaxX()),
            Math.min(SIDE, box.getMaxY()),
            0));
  }

  /** A gradient with discs and lines on it, which are not to be taken for an icon. */
  private static void background(Graphics2D graphics, boolean dark, Random random) {
    float brightness = dark ? 0.25f : 0.8f;
    graphics.setPaint(
        new GradientPaint(
            0, 0, colour(brightness, random), SIDE, SIDE, colour(brightness, random)));
    graphics.fillRect(0, 0, SIDE, SIDE);
    for (int shape = 0; shape < 8; shape++) {
      graphics.setColor(colour(brightness, random));
      double x = random.nextDouble() * SIDE;
      double y = random.nextDouble() * SIDE;
      double size = 6 + random.nextDouble() * SIDE / 2;
      if (shape % 2 == 0) {
        graphics.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
      } else {
        graphics.setStroke(new BasicStroke(1 + random.nextInt(5)));
        graphics.drawLine((int) x, (int) y, random.nextInt(SIDE), random.nextInt(SIDE));
      }
    }
  }

  private static Color colour(float brightness, Random random) {
    return Color.getHSBColor(
        random.nextFloat(),
        random.nextFloat() * 0.6f,
        brightness + 0.3f * random.nextFloat() - 0.15f);
  }
}
