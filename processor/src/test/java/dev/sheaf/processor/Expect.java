package dev.sheaf.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.DType;
import dev.sheaf.Schema;
import dev.sheaf.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What the {@code Run} classes beside the goldens expect of the generated code. */
public final class Expect {
  private Expect() {}

  public static Elements that(Tensor tensor) {
    return new Elements(tensor);
  }

  /** Fails unless each of the colours fills a picture of 144 columns and 72 rows in the file. */
  public static void colours(Path png, int... colours) {
    try {
      BufferedImage sheet = ImageIO.read(png.toFile());
      int[] pixels =
          sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
      for (int colour : colours) {
        assertThat(IntStream.of(pixels).filter(pixel -> (pixel & 0xFFFFFF) == colour).count())
            .isGreaterThanOrEqualTo(144 * 72);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Value that(Object value) {
    return new Value(value);
  }

  /** A value of any type. */
  public record Value(Object value) {
    /** Fails unless the value equals the expected one. */
    public void equalTo(Object expected) {
      assertThat(value).isEqualTo(expected);
    }
  }

  /** The elements of a tensor. */
  public static final class Elements {
    private final Tensor tensor;

    private Elements(Tensor tensor) {
      this.tensor = tensor;
    }

    /** Fails unless name, dtype and shape are these. */
    public Elements is(String description) {
      assertThat(tensor).hasToString(description);
      return this;
    }

    /** Fails unless these are all elements. */
    public Elements holds(double... values) {
      assertThat(tensor.shape().elements()).isEqualTo(values.length);
      return begins(values);
    }

    public Elements begins(double... values) {
      for (int index = 0; index < values.length; index++) {
        at(index, values[index]);
      }
      return this;
    }

    public Elements at(int index, double value) {
      double exact = Math.max(1e-6, Math.abs(value) * 1e-6);
      assertThat(get(index)).as(tensor + "[" + index + "]").isEqualTo(value, within(exact));
      return this;
    }

    /** Fails unless the sum of all elements is this. */
    public Elements sums(double sum) {
      double found = 0;
      for (int index = 0; index < tensor.shape().elements(); index++) {
        found += get(index);
      }
      assertThat(found).isEqualTo(sum);
      return this;
    }

    private double get(int index) {
      ByteBuffer bytes = tensor.bytes();
      return tensor.dtype() == DType.FLOAT32
          ? bytes.getFloat(index * Float.BYTES)
          : tensor.dtype() == DType.INT64
              ? bytes.getLong(index * Long.BYTES)
              : bytes.get(index) & 0xFF;
    }

    /** Fails unless it is the same tensor. */
    public void equalTo(Tensor other) {
      assertThat(tensor).isSameAs(other);
    }
  }

  /** Fails unless the fingerprint is that of the description. */
  public static void schema(Schema schema, String fingerprint) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(schema.description().getBytes(UTF_8));
      assertThat(fingerprint)
          .isEqualTo(schema.fingerprint())
          .isEqualTo(HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
    assertThat(schema.description().lines()).hasSize(schema.tensors().size());
  }

  /** Writes a picture of one colour. */
  public static Path picture(Path file, int width, int height, int red, int green, int blue) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a mask: one label in the left half, another in the right one. */
  public static Path mask(Path file, int width, int height, int left, int right) {
    BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mask.getRaster().setSample(x, y, 0, x < width / 2 ? left : right);
      }
    }
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(mask, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a text file. */
  public static Path text(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
