package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.annotation.Layout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ContactSheetTest {
  @TempDir private Path folder;

  /** Two pictures of one colour each, standardised: what is undone must give the colours back. */
  @ParameterizedTest
  @EnumSource
  void showsThePixelsThatTheFloatsWereMadeOf(Layout layout) throws IOException {
    ImageField field =
        ImageField.builder("photo", Role.INPUT, 48, 48)
            .layout(layout)
            .mean(0.4, 0.5, 0.6)
            .std(0.2, 0.3, 0.4)
            .build();
    int[] colours = {0xC81E0A, 0x0A64F0};
    float[] values = new float[2 * 48 * 48 * 3];
    for (int i = 0; i < values.length; i++) {
      int of = i % (48 * 48 * 3);
      int c = layout == Layout.CHANNELS_FIRST ? of / (48 * 48) : of % 3;
      double pixel = (colours[i / (48 * 48 * 3)] >> 16 - 8 * c & 0xFF) / 255.0;
      values[i] = (float) ((pixel - new double[] {0.4, 0.5, 0.6}[c]) / (0.2 + 0.1 * c));
    }
    Tensor pictures = Tensor.ofFloats("photo", field.spec().shape().batched(2), values);
    Path file = folder.resolve("deep/sheet.png");
    ContactSheet.of(field).write(pictures, List.of("rose", "a very long name of a class"), file);
    BufferedImage sheet = ImageIO.read(file.toFile());
    for (int colour : colours) {
      // 144 x 144, three times enlarged.
      assertThat(pixels(sheet, colour)).isEqualTo(144 * 144);
    }
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  private static int pixels(BufferedImage sheet, int colour) {
    int count = 0;
    for (int rgb :
        sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth())) {
      count += (rgb & 0xFFFFFF) == colour ? 1 : 0;
    }
    return count;
  }

  @Test
  void drawsGreyBytes() {
    ImageField field =
        ImageField.builder("photo", Role.INPUT, 8, 8).channels(1).dtype(DType.UINT8).build();
    byte[] grey = new byte[64];
    java.util.Arrays.fill(grey, (byte) 77);
    Tensor picture = new Tensor("photo", DType.UINT8, Shape.of(1, 1, 8, 8), ByteBuffer.wrap(grey));
    BufferedImage sheet = ContactSheet.of(field).draw(picture, List.of("x"));
    assertThat(pixels(sheet, 0x4D4D4D)).isEqualTo(144 * 144);
  }

  @Test
  void refusesOtherTensorsAndTooFewLabels() {
    ImageField field = ImageField.builder("photo", Role.INPUT, 8, 8).build();
    Tensor other = Tensor.ofFloats("photo", Shape.of(1, 3, 8, 9), new float[216]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSheet.of(field).draw(other, List.of("x")))
        .withMessageContaining("expected: float32 [n, ...] with [3, 8, 8] each");
    Tensor right = Tensor.ofFloats("photo", Shape.of(1, 3, 8, 8), new float[192]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactSheet.of(field).draw(right, List.of()))
        .withMessage("labels: 0 (expected: 1, one for each picture)");
  }
}
