package dev.sheaf.sample.benchmarks.epoch;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** JPEG files of polygons before a shaded ground, a folder for each number of corners. */
final class DrawnPhotos {
  /** Height and width of a photo in the batch. */
  static final int SIDE = 64;

  static final int KINDS = 10;
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;

  private DrawnPhotos() {}

  static Path write(Path root, int count) throws IOException {
    Random random = new Random(42);
    for (int photo = 0; photo < count; photo++) {
      int kind = photo % KINDS;
      Path folder = Files.createDirectories(root.resolve(Integer.toString(kind)));
      Path file = folder.resolve(photo + ".jpg");
      ImageIO.write(drawn(3 + kind, random), "jpg", file.toFile());
    }
    return root;
  }

  private static BufferedImage drawn(int corners, Random random) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, colour(random), WIDTH, HEIGHT, colour(random)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(colour(random));
    double turn = random.nextDouble() * Math.PI;
    Polygon shape = new Polygon();
    for (int corner = 0; corner < corners; corner++) {
      double angle = turn + 2 * Math.PI * corner / corners;
      double radius = corner % 2 == 0 ? 50 : 35;
      shape.addPoint(
          (int) (WIDTH / 2 + radius * Math.cos(angle)),
          (int) (HEIGHT / 2 + radius * Math.sin(angle)));
    }
    pen.fillPolygon(shape);
    pen.dispose();
    return image;
  }

  private static Color colour(Random random) {
    return new Color(random.nextInt(0x1000000));
  }
}
