package dev.sheaf.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, written by the JDK. */
public final class Pictures {
  private Pictures() {}

  /** A smooth picture in which no two places look alike. */
  public static BufferedImage gradient(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(
            x, y, x * 255 / width << 16 | y * 255 / height << 8 | (x + y) * 255 / (width + height));
      }
    }
    return image;
  }

  public static BufferedImage noise(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }

  public static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("no writer for " + format);
    }
    return bytes.toByteArray();
  }

  public static Path write(Path file, BufferedImage image, String format) throws IOException {
    return Files.write(file, encoded(image, format));
  }

  /** A PNG file with one more chunk after the first. */
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    int first = 8 + 12 + 13;
    return ByteBuffer.allocate(png.length + 12 + content.length)
        .put(png, 0, first)
        .put(chunk(type, content))
        .put(png, first, png.length - first)
        .array();
  }

  public static byte[] chunk(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    sum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A block of EXIF data with an orientation and nothing else. */
  public static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
        .putShort((short) 1)
        .putShort((short) 0x112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
