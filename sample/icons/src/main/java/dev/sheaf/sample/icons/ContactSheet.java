package dev.sheaf.sample.icons;

import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of a batch: what the model sees, each image with its label under it. */
final class ContactSheet {
  private static final int COLUMNS = 8;
  private static final int CELL = 112;
  private static final int GAP = 12;
  private static final int CAPTION = 18;

  private ContactSheet() {}

  /**
   * Writes the sheet as a PNG file.
   *
   * @param images float32 [n, channels, height, width], 0 to 1, 1 or 3 channels
   * @param labels n texts
   */
  static void write(Tensor images, List<String> labels, Path file) throws IOException {
    int rows = (labels.size() + COLUMNS - 1) / COLUMNS;
    int columns = Math.min(COLUMNS, labels.size());
    BufferedImage sheet =
        new BufferedImage(
            GAP + columns * (CELL + GAP),
            GAP + rows * (CELL + CAPTION + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(new Color(0xE9ECEF));
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
      graphics.setColor(new Color(0x212529));
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      for (int index = 0; index < labels.size(); index++) {
        int x = GAP + index % COLUMNS * (CELL + GAP);
        int y = GAP + index / COLUMNS * (CELL + CAPTION + GAP);
        graphics.drawImage(picture(images, index), x, y, CELL, CELL, null);
        String label = labels.get(index);
        int width = graphics.getFontMetrics().stringWidth(label);
        graphics.drawString(label, x + (CELL - width) / 2, y + CELL + CAPTION - 4);
      }
    } finally {
      graphics.dispose();
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    ImageIO.write(sheet, "png", part.toFile());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static BufferedImage picture(Tensor images, int index) {
    Shape shape = images.shape();
    int channels = shape.dimension(1);
    int height = shape.dimension(2);
    int width = shape.dimension(3);
    int plane = height * width;
    FloatBuffer values = images.floats();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < plane; pixel++) {
      int rgb = 0;
      for (int colour = 0; colour < 3; colour++) {
        int channel = Math.min(colour, channels - 1);
        float value = values.get((index * channels + channel) * plane + pixel);
        rgb = rgb << 8 | Math.max(0, Math.min(255, Math.round(value * 255)));
      }
      picture.setRGB(pixel % width, pixel / width, rgb);
    }
    return picture;
  }
}
