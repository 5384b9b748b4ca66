package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.image.internal.decode.Natives;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.Workspace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage of all kinds, in files of all kinds. */
final class DamageTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final int TRIALS = 15;

  /** Longer than what stands before the pixels of any of the files. */
  private static final int HEADER = 700;

  private static final ImageField FIELD =
      ImageField.builder("photo", Role.INPUT, HEIGHT, WIDTH).build();

  @TempDir private Path folder;

  /** Shapes and a little noise, as in a photo. */
  static BufferedImage photo(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Graphics2D pen = image.createGraphics();
    pen.drawImage(Pictures.gradient(WIDTH, HEIGHT), 0, 0, null);
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.fillOval(
          random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(30), random.nextInt(30));
    }
    pen.dispose();
    for (int i = 0; i < 4000; i++) {
      image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(1 << 24));
    }
    return image;
  }

  static byte[] written(String format, String compression, boolean progressive) throws IOException {
    BufferedImage image =
        photo(format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (!compression.isEmpty()) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionType(compression);
    }
    if (progressive) {
      settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] encoded(String extension, int... settings) throws IOException {
    Natives.load();
    byte[] bmp = Pictures.encoded(photo(BufferedImage.TYPE_INT_RGB), "bmp");
    try (Mat file = new Mat(1, bmp.length, opencv_core.CV_8UC1, new BytePointer(bmp));
        Mat image = opencv_imgcodecs.imdecode(file, opencv_imgcodecs.IMREAD_COLOR);
        BytePointer out = new BytePointer();
        IntPointer flags = new IntPointer(settings)) {
      assertThat(opencv_imgcodecs.imencode(extension, image, out, flags)).isTrue();
      byte[] bytes = new byte[(int) out.limit()];
      out.get(bytes);
      return bytes;
    }
  }

  /**
   * A kind of file.
   *
   * @param hole zero bytes from which on a hole is noticed; shorter ones may be valid codes, or
   *     pixels
   * @param flips whether a flipped bit is noticed; where not, it may make another valid code or
   *     another pixel, of which nothing in the file tells
   */
  private record Kind(String name, byte[] file, int hole, boolean flips) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Kind> kinds() throws IOException {
    return List.of(
        new Kind("a.jpg", written("jpeg", "", false), 64, false),
        new Kind("progressive.jpg", written("jpeg", "", true), 4096, false),
        new Kind(
            "restart.jpg",
            encoded(".jpg", opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL, 4),
            64,
            false),
        new Kind(
            "optimised.jpg",
            encoded(".jpg", opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE, 1),
            4096,
            false),
        new Kind("a.png", written("png", "", false), 16, true),
        new Kind("a.gif", written("gif", "", false), 64, false),
        new Kind("deflate.tif", written("tiff", "Deflate", false), 16, true),
        new Kind("zlib.tif", written("tiff", "ZLib", false), 16, true),
        new Kind(
            "predicted.tif",
            encoded(".tif", opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION, 8),
            16,
            true),
        new Kind("lzw.tif", written("tiff", "LZW", false), 64, false),
        new Kind(
            "strips.tif",
            encoded(
                ".tif",
                opencv_imgcodecs.IMWRITE_TIFF_COMPRESSION,
                5,
                opencv_imgcodecs.IMWRITE_TIFF_ROWSPERSTRIP,
                32),
            64,
            false),
        new Kind("packbits.tif", written("tiff", "PackBits", false), 1024, false),
        new Kind("jpeg.tif", written("tiff", "JPEG", false), 64, false),
        new Kind("plain.tif", written("tiff", "", false), 4096, false),
        new Kind("a.bmp", written("bmp", "", false), 4096, false),
        new Kind("a.ppm", encoded(".ppm"), 4096, false),
        new Kind("ascii.ppm", encoded(".ppm", opencv_imgcodecs.IMWRITE_PXM_BINARY, 0), 16, false),
        new Kind(
            "lossy.webp", encoded(".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 80), 64, false),
        new Kind(
            "lossless.webp",
            encoded(".webp", opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101),
            64,
            false));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void neverGivesOtherPixelsWithoutAWord(Kind kind) throws IOException {
    byte[] whole = kind.file;
    Path file = folder.resolve(kind.name);
    byte[] pixels = Encoded.bytes(FIELD, Files.write(file, whole));
    assertThat(inspect(file).verdict()).isEqualTo(Verdict.OK);
    Random random = new Random(5);
    for (int trial = 0; trial < TRIALS; trial++) {
      int length = 1 + random.nextInt(whole.length - 1);
      write(file, Arrays.copyOf(whole, length));
      assertThat(verdict(file, pixels)).as("cut to %d", length).isNotEqualTo(Found.NOTHING);

      byte[] hole = whole.clone();
      int size = kind.hole << random.nextInt(4);
      // What of a hole lies in a header leaves less of it for the pixels.
      int most = Math.max(1, whole.length - size - HEADER);
      int from = Math.min(HEADER, whole.length / 2) + random.nextInt(most);
      Arrays.fill(hole, from, Math.min(whole.length, from + size), (byte) 0);
      write(file, hole);
      assertThat(verdict(file, pixels))
          .as("%d zeros at %d of %d", size, from, whole.length)
          .isNotEqualTo(Found.NOTHING);

      if (kind.flips) {
        byte[] flip = whole.clone();
        int at = random.nextInt(whole.length);
        flip[at] ^= (byte) (1 << random.nextInt(8));
        write(file, flip);
        assertThat(verdict(file, pixels)).as("flip in %d", at).isNotEqualTo(Found.NOTHING);
      }
    }
  }

  private enum Found {
    REFUSED,
    SAME_PIXELS,
    SUSPICIOUS,
    NOTHING
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  private static Found verdict(Path file, byte[] pixels) {
    FileInspection inspection = inspect(file);
    try {
      boolean same = Arrays.equals(Encoded.bytes(FIELD, file), pixels);
      assertThat(inspection.ok()).as(inspection.problem()).isTrue();
      return same ? Found.SAME_PIXELS : inspection.suspicious() ? Found.SUSPICIOUS : Found.NOTHING;
    } catch (BadSampleException e) {
      assertThat(inspection.ok()).as(e.getMessage()).isFalse();
      return Found.REFUSED;
    }
  }

  @Test
  void saysWhatIsSuspicious() throws IOException {
    byte[] bmp = Pictures.encoded(Pictures.noise(100, 100, 1), "bmp");
    Arrays.fill(bmp, 5_000, 10_000, (byte) 0);
    FileInspection found = inspect(Files.write(folder.resolve("a.bmp"), bmp));
    assertThat(found.verdict()).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(found.problem()).isEqualTo("holds 5,000 zero bytes in a row from byte 5,000 on");
    assertThat(found.remedy()).startsWith("Look at it: ");
    // A run more of good bytes, and nothing is said.
    bmp[7_500] = 1;
    assertThat(inspect(Files.write(folder.resolve("a.bmp"), bmp)).verdict()).isEqualTo(Verdict.OK);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void unpacksNoMoreThanTheRowsNeed(boolean thorough) throws IOException {
    byte[] header = ByteBuffer.allocate(13).putInt(100).putInt(100).put((byte) 8).array();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 64; megabyte++) {
        deflate.write(zeros);
      }
    }
    byte[] bomb =
        ByteBuffer.allocate(8 + 3 * 12 + 13 + packed.size())
            .put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
            .put(Pictures.chunk("IHDR", header))
            .put(Pictures.chunk("IDAT", packed.toByteArray()))
            .put(Pictures.chunk("IEND", new byte[0]))
            .array();
    Path file = Files.write(folder.resolve("a.png"), bomb);
    ImageField field = ImageField.builder("photo", Role.INPUT, 8, 8).thorough(thorough).build();
    assertThatThrownBy(() -> Encoded.bytes(field, file))
        .hasMessageContaining(
            "is damaged or an attack: its 100 x 100 pixels take 10100 bytes, its data unpack to"
                + " more");
  }

  private static FileInspection inspect(Path file) {
    try (Workspace workspace = new Workspace()) {
      return FIELD.inspect(file, workspace);
    }
  }
}
