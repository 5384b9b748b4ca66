package dev.sheaf.image.internal.fax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.Encoded;
import dev.sheaf.image.ImageField;
import dev.sheaf.image.internal.header.FaxLayout;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Workspace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TIFF files with fax compression, written by the JDK, against the pixels they were written of. */
final class FaxScanTest {
  @TempDir private Path folder;

  private static BufferedImage image(Random random, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    int run = 1 + random.nextInt(40);
    int grey = 0;
    for (int i = 0; i < width * height; i++) {
      if (i >= width && random.nextInt(3) > 0) {
        // Mostly as in the row above.
        grey = image.getRGB(i % width, i / width - 1);
      } else if (random.nextInt(run) == 0) {
        grey = random.nextBoolean() ? 0xFFFFFF : 0;
      }
      image.setRGB(i % width, i / width, grey);
    }
    return image;
  }

  private static byte[] tiff(BufferedImage image, String compression) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType(compression);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private FileInspection inspect(byte[] tiff) throws IOException {
    Path file = Files.write(folder.resolve("a.tif"), tiff);
    try (Workspace workspace = new Workspace()) {
      return ImageField.builder("photo", Role.INPUT, 8, 8).build().inspect(file, workspace);
    }
  }

  private byte[] pixels(byte[] tiff, int width, int height) throws IOException {
    ImageField field =
        ImageField.builder("photo", Role.INPUT, height, width)
            .dtype(DType.UINT8)
            .channels(1)
            .layout(Layout.CHANNELS_LAST)
            .resize(Interpolation.NEAREST)
            .build();
    return Encoded.bytes(field, Files.write(folder.resolve("a.tif"), tiff));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
  void showsThePixelsThatWereWritten(String compression) throws IOException {
    Random random = new Random(21);
    for (int round = 0; round < 30; round++) {
      // Some rows longer than the longest run that has a code.
      int width = 1 + random.nextInt(round % 10 == 0 ? 6000 : 200);
      int height = 1 + random.nextInt(60);
      BufferedImage image = image(random, width, height);
      byte[] expected = new byte[width * height];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = (byte) image.getRGB(i % width, i / width);
      }
      assertThat(pixels(tiff(image, compression), width, height))
          .as("round %d", round)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
  void findsHoles(String compression) throws Exception {
    byte[] whole = tiff(image(new Random(22), 200, 60), compression);
    assertThat(inspect(whole).ok()).isTrue();
    FaxLayout layout = FaxLayout.of(ByteBuffer.wrap(whole));
    byte[] pixels = pixels(whole, 200, 60);
    int endings = 0;
    int length = layout.lengths()[0];
    for (int at = 0; at + 8 < length; at += 5) {
      byte[] holed = whole.clone();
      Arrays.fill(holed, layout.begins()[0] + at, layout.begins()[0] + at + 8, (byte) 0);
      // What ends the page may be zeros; nothing is shown of it.
      if (inspect(holed).verdict() != Verdict.DAMAGED) {
        assertThat(pixels(holed, 200, 60)).as("hole at %d", at).isEqualTo(pixels);
        endings++;
      }
    }
    assertThat(endings).isLessThanOrEqualTo(2);
  }

  /** 80 of 100 at least: a run may have become another whose row still has the right length. */
  @ParameterizedTest
  @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
  void findsMostFlippedBits(String compression) throws Exception {
    byte[] whole = tiff(image(new Random(22), 200, 60), compression);
    FaxLayout layout = FaxLayout.of(ByteBuffer.wrap(whole));
    int flips = 0;
    int refused = 0;
    for (int bit = 0; bit < 8 * layout.lengths()[0] - 100; bit += 61) {
      byte[] flipped = whole.clone();
      flipped[layout.begins()[0] + bit / 8] ^= (byte) (1 << bit % 8);
      flips++;
      refused += inspect(flipped).verdict() == Verdict.DAMAGED ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(flips * 8 / 10);
  }
}
