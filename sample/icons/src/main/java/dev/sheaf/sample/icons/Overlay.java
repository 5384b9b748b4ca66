package dev.sheaf.sample.icons;

import dev.sheaf.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints over scenes what a model says about them. */
final class Overlay {
  private static final int TILE = 160;
  private static final int COLUMNS = 8;
  private static final Color SAID = new Color(255, 0, 128, 160);
  private static final Color TRUE = new Color(0, 200, 0);

  private final List<Scene> scenes;
  private final BufferedImage sheet;
  private final Graphics2D graphics;

  private Overlay(List<Scene> scenes) {
    this.scenes = scenes;
    int rows = (scenes.size() + COLUMNS - 1) / COLUMNS;
    sheet = new BufferedImage(COLUMNS * TILE, rows * TILE, BufferedImage.TYPE_INT_RGB);
    graphics = sheet.createGraphics();
  }

  /** The pixels that are said to be an icon's, in pink. */
  static Overlay masks(List<Scene> scenes, float[][] scores) throws IOException {
    Overlay overlay = new Overlay(scenes);
    for (int scene = 0; scene < scenes.size(); scene++) {
      overlay.tile(scene);
      overlay.graphics.setColor(SAID);
      float[] pixels = scores[scene];
      int side = (int) Math.sqrt(pixels.length / 2);
      for (int pixel = 0; pixel < side * side; pixel++) {
        if (pixels[2 * pixel + 1] > pixels[2 * pixel]) {
          int left = pixel % side * TILE / side;
          int top = pixel / side * TILE / side;
          overlay.graphics.fillRect(
              left(scene) + left,
              top(scene) + top,
              (pixel % side + 1) * TILE / side - left,
              (pixel / side + 1) * TILE / side - top);
        }
      }
    }
    return overlay;
  }

  /** The box that an icon has, in green, and the one that is said, in pink. */
  static Overlay boxes(List<Scene> scenes, float[][] boxes) throws IOException {
    Overlay overlay = new Overlay(scenes);
    overlay.graphics.setStroke(new BasicStroke(2));
    for (int scene = 0; scene < scenes.size(); scene++) {
      double side = overlay.tile(scene);
      Box box = scenes.get(scene).box();
      overlay.graphics.setColor(TRUE);
      overlay.box(
          scene, box.left() / side, box.top() / side, box.right() / side, box.bottom() / side);
      float[] said = boxes[scene];
      overlay.graphics.setColor(SAID);
      overlay.box(scene, said[0], said[1], said[2], said[3]);
    }
    return overlay;
  }

  /** Paints the scene itself; its side in pixels. */
  private int tile(int scene) throws IOException {
    BufferedImage photo = ImageIO.read(scenes.get(scene).photo().toFile());
    graphics.drawImage(photo, left(scene), top(scene), TILE, TILE, null);
    return photo.getWidth();
  }

  private void box(int scene, double left, double top, double right, double bottom) {
    graphics.drawRect(
        left(scene) + (int) (left * TILE),
        top(scene) + (int) (top * TILE),
        (int) ((right - left) * TILE),
        (int) ((bottom - top) * TILE));
  }

  private static int left(int scene) {
    return scene % COLUMNS * TILE;
  }

  private static int top(int scene) {
    return scene / COLUMNS * TILE;
  }

  void write(Path png) throws IOException {
    graphics.dispose();
    ImageIO.write(sheet, "png", png.toFile());
  }
}
