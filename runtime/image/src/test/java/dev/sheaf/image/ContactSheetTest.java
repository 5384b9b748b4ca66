package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.annotation.Layout;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.VectorField;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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

  /** Every pixel of a tile is the one of the batch, enlarged three times. */
  @Test
  void showsEachPixelOfTheBatchInItsPlace() throws IOException {
    ImageField field = ImageField.builder("photo", Role.INPUT, 40, 48).build();
    int[] pixels = new Random(7).ints(2 * 40 * 48, 0, 1 << 24).toArray();
    float[] values = new float[2 * 3 * 40 * 48];
    for (int i = 0; i < values.length; i++) {
      int plane = i / (40 * 48);
      values[i] =
          (pixels[plane / 3 * 40 * 48 + i % (40 * 48)] >> 16 - 8 * (plane % 3) & 0xFF) / 255f;
    }
    Path file = folder.resolve("sheet.png");
    ContactSheet.of(field).write(Tensor.ofFloats("photo", Shape.of(2, 3, 40, 48), values), file);
    BufferedImage sheet = ImageIO.read(file.toFile());
    for (int tile = 0; tile < 2; tile++) {
      for (int y = 0; y < 120; y++) {
        for (int x = 0; x < 144; x++) {
          assertThat(sheet.getRGB(12 + tile * 156 + x, 44 + y) & 0xFFFFFF)
              .isEqualTo(pixels[(tile * 40 + y / 3) * 48 + x / 3]);
        }
      }
    }
  }

  @Test
  void readsTheCaptionsFromTheTensorsOfTheBatch() throws IOException {
    ImageField field = ImageField.builder("photo", Role.INPUT, 48, 48).build();
    Tensor pictures = Tensor.ofFloats("photo", Shape.of(2, 3, 48, 48), new float[2 * 3 * 48 * 48]);
    ContactSheet sheet =
        ContactSheet.of(field)
            .classes(Tensor.ofFloats("a", Shape.of(2, 2), 0, 1, 1, 0), List.of("cat", "dog"))
            .classes(Tensor.ofFloats("b", Shape.of(2, 2), 1, 1, 0, 0), List.of("big", "old"))
            .classes(Tensor.ofLongs("c", Shape.of(2), 1, 0), List.of("in", "out"))
            .numbers(Tensor.ofFloats("d", Shape.of(2, 2), 1, 0.25f, 1e-9f, -3));
    assertSame(
        sheet,
        pictures,
        List.of("dog, big + old, out, d 1.000 0.2500", "cat, , in, d 1.000e-09 -3.000"));
    assertSame(ContactSheet.of(field), pictures, List.of("0", "1"));
  }

  @Test
  void findsTheCaptionsOfABatchByItsSchema() {
    ImageField photo = ImageField.of("photo", Role.INPUT, 48, 48);
    OneHotField kind = OneHotField.of("kind", Role.TARGET, "cat", "dog");
    ClassIndexField coat = ClassIndexField.of("coat", Role.INPUT, "short", "long");
    VectorField box = VectorField.of("box", Role.TARGET, 4);
    VectorField marks = VectorField.of("marks", Role.TARGET, 5);
    VectorField place = VectorField.of("place", Role.INPUT, 2);
    Fields fields = Fields.of("Pet", "pet", "0", photo, coat, place, kind, marks, box);
    Tensor pictures = Tensor.ofFloats("photo", Shape.of(2, 3, 48, 48), new float[2 * 3 * 48 * 48]);
    Batch batch =
        Batch.of(
            List.of(
                pictures,
                Tensor.ofLongs("coat", Shape.of(2), 1, 0),
                Tensor.ofFloats("place", Shape.of(2, 2), 1, 2, 3, 4)),
            List.of(
                Tensor.ofFloats("kind", Shape.of(2, 2), 0, 1, 1, 0),
                Tensor.ofFloats("marks", Shape.of(2, 5), new float[10]),
                Tensor.ofFloats("box", Shape.of(2, 4), 1, 2, 3, 4, 5, 6, 7, 8)));
    Path found = folder.resolve("found.png");
    Path given = folder.resolve("given.png");
    ContactSheet.write(photo, fields.schema(), batch, found);
    ContactSheet.of(photo)
        .write(
            pictures,
            List.of(
                "long, dog, box 1.000 2.000 3.000 4.000",
                "short, cat, box 5.000 6.000 7.000 8.000"),
            given);
    assertThat(found).hasSameBinaryContentAs(given);
  }

  private void assertSame(ContactSheet sheet, Tensor pictures, List<String> labels)
      throws IOException {
    Path read = folder.resolve("read.png");
    Path given = folder.resolve("given.png");
    sheet.write(pictures, read);
    sheet.write(pictures, labels, given);
    assertThat(read).hasSameBinaryContentAs(given);
  }

  @Test
  void refusesCaptionsOfAnotherBatch() {
    ImageField field = ImageField.builder("photo", Role.INPUT, 8, 8).build();
    Tensor picture = Tensor.ofFloats("photo", Shape.of(1, 3, 8, 8), new float[192]);
    ContactSheet sheet =
        ContactSheet.of(field).numbers(Tensor.ofFloats("age", Shape.of(2, 1), 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.write(picture, folder.resolve("sheet.png")))
        .withMessage("age: float32 [2, 1] (expected: 1 rows, one for each picture)");
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
