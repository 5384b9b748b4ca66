package dev.sheaf.sql;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures, each of its own colours. */
final class Pictures {
  private Pictures() {}

  static byte[] png(int number) {
    BufferedImage picture = new BufferedImage(12, 10, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = picture.createGraphics();
    drawing.setColor(new Color(number * 7919 & 0xFFFFFF));
    drawing.fillRect(0, 0, 12, 10);
    drawing.setColor(new Color(number * 104729 & 0xFFFFFF));
    drawing.fillRect(number % 7, number % 5, 4, 4);
    drawing.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
