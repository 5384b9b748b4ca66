package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.spi.Slot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageFieldTest {
  @TempDir private Path folder;

  private static ImageFieldBuilder field(int height, int width) {
    return ImageField.builder("photo", Role.INPUT, height, width);
  }

  @Test
  void laysPixelsOutAsTheTensorSays() throws IOException {
    BufferedImage image = Pictures.noise(7, 5, 1);
    Path file = Pictures.write(folder.resolve("a.png"), image, "png");
    ImageField first = field(5, 7).dtype(DType.UINT8).build();
    ImageField last = field(5, 7).dtype(DType.UINT8).layout(Layout.CHANNELS_LAST).build();
    assertThat(first.spec().shape()).isEqualTo(Shape.of(3, 5, 7));
    assertThat(last.spec().shape()).isEqualTo(Shape.of(5, 7, 3));
    byte[] planes = Encoded.bytes(first, file);
    byte[] pixels = Encoded.bytes(last, file);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 7; x++) {
        for (int c = 0; c < 3; c++) {
          byte expected = (byte) (image.getRGB(x, y) >> 16 - 8 * c);
          assertThat(planes[(c * 5 + y) * 7 + x]).isEqualTo(expected);
          assertThat(pixels[(y * 7 + x) * 3 + c]).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void scalesAndStandardisesEachChannel(Layout layout) throws IOException {
    Path file = Pictures.write(folder.resolve("a.png"), Pictures.noise(13, 11, 2), "png");
    double[] mean = {0.485, 0.456, 0.406};
    double[] std = {0.229, 0.224, 0.225};
    byte[] bytes = Encoded.bytes(field(11, 13).layout(layout).dtype(DType.UINT8).build(), file);
    float[] plain = Encoded.floats(field(11, 13).layout(layout).build(), file);
    float[] shifted =
        Encoded.floats(field(11, 13).layout(layout).scale(1 / 127.5).mean(1).build(), file);
    float[] each = Encoded.floats(field(11, 13).layout(layout).mean(mean).std(std).build(), file);
    for (int i = 0; i < bytes.length; i++) {
      double x = bytes[i] & 0xFF;
      int c = layout == Layout.CHANNELS_FIRST ? i / 143 : i % 3;
      assertThat(plain[i]).isCloseTo((float) (x / 255), within(1e-6f));
      assertThat(shifted[i]).isCloseTo((float) (x / 127.5 - 1), within(1e-6f));
      assertThat(each[i]).isCloseTo((float) ((x / 255 - mean[c]) / std[c]), within(2e-6f));
    }
  }

  @Test
  void takesStringsAndUris() throws IOException {
    Path file = Pictures.write(folder.resolve("a b.png"), Pictures.noise(4, 4, 3), "png");
    ImageField field = field(4, 4).build();
    ByteBuffer stored = ByteBuffer.allocateDirect(3 * 48).order(ByteOrder.nativeOrder());
    try (Slot slot = new Slot(1)) {
      slot.place(0, stored, 0);
      field.encode(file, slot.row(0));
      slot.place(0, stored, 48);
      field.encode(file.toString(), slot.row(0));
      slot.place(0, stored, 96);
      field.encode(file.toUri(), slot.row(0));
    }
    assertThat(stored.slice(48, 48)).isEqualTo(stored.slice(0, 48));
    assertThat(stored.slice(96, 48)).isEqualTo(stored.slice(0, 48));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsUprightForEachOrientation(int orientation) throws IOException {
    // Of 6 x 4 pixels, so that rows and columns cannot be mixed up; the expectation is the
    // definition of the tag: where the stored first row and first column are when upright.
    BufferedImage image = Pictures.noise(6, 4, 4);
    byte[] png = Pictures.encoded(image, "png");
    Path file =
        Files.write(
            folder.resolve("a.png"), Pictures.withChunk(png, "eXIf", Pictures.exif(orientation)));
    boolean swapped = orientation >= 5;
    int width = swapped ? 4 : 6;
    int height = swapped ? 6 : 4;
    for (Layout layout : Layout.values()) {
      for (Interpolation resize : Interpolation.values()) {
        for (boolean antialias : new boolean[] {true, false}) {
          ImageField field =
              field(height, width)
                  .layout(layout)
                  .resize(resize)
                  .antialias(antialias)
                  .dtype(DType.UINT8)
                  .build();
          byte[] upright = Encoded.bytes(field, file);
          for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 6; x++) {
              int toX =
                  switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> 5 - x;
                    case 5, 8 -> y;
                    default -> 3 - y;
                  };
              int toY =
                  switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> 3 - y;
                    case 5, 6 -> x;
                    default -> 5 - x;
                  };
              for (int c = 0; c < 3; c++) {
                int at =
                    layout == Layout.CHANNELS_FIRST
                        ? (c * height + toY) * width + toX
                        : (toY * width + toX) * 3 + c;
                assertThat(upright[at])
                    .as("%s %s %s", layout, resize, antialias)
                    .isEqualTo((byte) (image.getRGB(x, y) >> 16 - 8 * c));
              }
            }
          }
        }
      }
    }
    ImageField asStored = field(4, 6).exif(false).dtype(DType.UINT8).build();
    assertThat(Encoded.bytes(asStored, file))
        .isEqualTo(Encoded.bytes(asStored, Files.write(folder.resolve("b.png"), png)));
  }

  @Test
  void padsWithBlackInTheMiddle() throws IOException {
    BufferedImage white = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    white.createGraphics().fillRect(0, 0, 40, 20);
    Path file = Pictures.write(folder.resolve("a.png"), white, "png");
    for (boolean antialias : new boolean[] {true, false}) {
      for (Layout layout : Layout.values()) {
        ImageField field =
            field(10, 10)
                .fit(ImageFit.PAD)
                .antialias(antialias)
                .layout(layout)
                .dtype(DType.UINT8)
                .build();
        byte[] padded = Encoded.bytes(field, file);
        for (int i = 0; i < padded.length; i++) {
          int y = layout == Layout.CHANNELS_FIRST ? i / 10 % 10 : i / 30;
          // 10 x 5, and the 2.5 above are rounded to the even 2.
          assertThat(padded[i]).isEqualTo((byte) (y >= 2 && y < 7 ? 255 : 0));
        }
      }
    }
  }

  @Test
  void cropsTheMiddle() throws IOException {
    BufferedImage image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(20, 0, 20, 20);
    Path file = Pictures.write(folder.resolve("a.png"), image, "png");
    for (Interpolation resize : Interpolation.values()) {
      ImageField field = field(20, 20).fit(ImageFit.CROP).resize(resize).dtype(DType.UINT8).build();
      assertThat(Encoded.bytes(field, file)).containsOnly((byte) 255);
    }
  }

  @Test
  void convertsToGreyAsPillowDoes() throws IOException {
    BufferedImage image = Pictures.noise(16, 16, 5);
    Path file = Pictures.write(folder.resolve("a.png"), image, "png");
    byte[] grey = Encoded.bytes(field(16, 16).channels(1).dtype(DType.UINT8).build(), file);
    for (int i = 0; i < 256; i++) {
      int rgb = image.getRGB(i % 16, i / 16);
      double luma = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
      assertThat((double) (grey[i] & 0xFF)).isCloseTo(luma, within(0.51));
    }
  }

  @Test
  void showsTheDefaultPictureOfAnAnimatedPng() throws IOException {
    byte[] png = Pictures.encoded(Pictures.noise(8, 8, 6), "png");
    byte[] animated = Pictures.withChunk(png, "acTL", new byte[] {0, 0, 0, 9, 0, 0, 0, 0});
    ImageField field = field(8, 8).build();
    assertThat(Encoded.bytes(field, Files.write(folder.resolve("a.png"), animated)))
        .isEqualTo(Encoded.bytes(field, Files.write(folder.resolve("b.png"), png)));
  }

  @Test
  void leavesNothingOfTheLargerPictureBefore() throws IOException {
    Path large = Pictures.write(folder.resolve("large.png"), Pictures.noise(200, 150, 7), "png");
    Path small = Pictures.write(folder.resolve("small.gif"), Pictures.gradient(20, 31), "gif");
    ImageField field = field(33, 35).fit(ImageFit.PAD).build();
    byte[] alone = Encoded.bytes(field, small);
    ByteBuffer stored =
        ByteBuffer.allocateDirect(field.storedBytes()).order(ByteOrder.nativeOrder());
    try (Slot slot = new Slot(1)) {
      slot.place(0, stored, 0);
      field.encode(large, slot.row(0));
      field.encode(small, slot.row(0));
    }
    byte[] after = new byte[alone.length];
    stored.get(0, after);
    assertThat(after).isEqualTo(alone);
  }

  @Test
  void decodesALargePhotoSmallerWithoutVisibleLoss() throws IOException {
    BufferedImage image = Pictures.gradient(1600, 1200);
    Path jpeg = Pictures.write(folder.resolve("a.jpg"), image, "jpg");
    Path bitmap =
        Pictures.write(folder.resolve("a.bmp"), javax.imageio.ImageIO.read(jpeg.toFile()), "bmp");
    ImageField field = field(64, 64).dtype(DType.UINT8).build();
    byte[] reduced = Encoded.bytes(field, jpeg);
    byte[] full = Encoded.bytes(field, bitmap);
    long sum = 0;
    for (int i = 0; i < full.length; i++) {
      sum += Math.abs((full[i] & 0xFF) - (reduced[i] & 0xFF));
    }
    assertThat((double) sum / full.length).isLessThan(0.6);
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field(0, 8))
        .withMessage("height: 0 (expected: > 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field(8, 8).channels(4))
        .withMessage("channels: 4 (expected: 1 or 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field(8, 8).mean(1, 2).build())
        .withMessage("mean: 2 values (expected: 0, 1 or 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> field(8, 8).std(0))
        .withMessage("std: 0.0 (expected: > 0)");
  }
}
