package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.Row;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A photo with a bright block in it, turned by EXIF and fitted: what belongs to it stays on it. */
class CompanionsFollowTest {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 30;

  /** In the upright photo: columns 26 to 36, rows 6 to 12, in the part that CROP keeps. */
  private static final Box BLOCK = Box.xyxy(26, 6, 36, 12, 1);

  @TempDir private Path folder;

  private static boolean inBlock(int x, int y) {
    return x >= 26 && x < 36 && y >= 6 && y < 12;
  }

  /** The file whose picture is the upright one after the turn of this orientation. */
  private Path photo(int orientation) throws IOException {
    boolean swapped = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(
            swapped ? HEIGHT : WIDTH, swapped ? WIDTH : HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int right = WIDTH - 1 - x;
        int low = HEIGHT - 1 - y;
        int[] at =
            switch (orientation) {
              case 2 -> new int[] {right, y};
              case 3 -> new int[] {right, low};
              case 4 -> new int[] {x, low};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, right};
              case 7 -> new int[] {low, right};
              case 8 -> new int[] {low, x};
              default -> new int[] {x, y};
            };
        stored.setRGB(at[0], at[1], inBlock(x, y) ? 0xFFFFFF : 0x303030);
      }
    }
    byte[] png = Pictures.encoded(stored, "png");
    return Files.write(
        folder.resolve("photo.png"), Pictures.withChunk(png, "eXIf", Pictures.exif(orientation)));
  }

  private Path mask() throws IOException {
    int[][] labels = new int[HEIGHT][WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      int row = y;
      Arrays.setAll(labels[y], x -> inBlock(x, row) ? 2 : 1);
    }
    return LabelPng.write(folder.resolve("mask.png"), labels);
  }

  @ParameterizedTest
  @CsvSource({
    "1, STRETCH",
    "1, CROP",
    "1, PAD",
    "2, CROP",
    "3, PAD",
    "4, STRETCH",
    "5, CROP",
    "6, STRETCH",
    "6, CROP",
    "6, PAD",
    "7, PAD",
    "8, CROP"
  })
  void withNoAugmentationAtAll(int orientation, ImageFit fit) throws IOException {
    int width = 96;
    int height = 72;
    ImageField field =
        ImageField.builder("photo", Role.INPUT, height, width)
            .channels(1)
            .dtype(DType.UINT8)
            .resize(Interpolation.NEAREST)
            .fit(fit)
            .build();
    Path photo = photo(orientation);
    byte[] pixels = Encoded.bytes(field, photo);

    MaskField masks = MaskField.of("regions", Role.TARGET, "photo", height, width, 3, 9);
    Path mask = mask();
    long[] labels = after(field, photo, masks, row -> masks.encode(mask, row)).longs();
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (int at = 0; at < pixels.length; at++) {
      int grey = pixels[at] & 0xFF;
      assertThat(labels[at]).as("pixel " + at).isEqualTo(grey > 200 ? 2 : grey > 20 ? 1 : 9);
      if (grey > 200) {
        left = Math.min(left, at % width);
        right = Math.max(right, at % width + 1);
        top = Math.min(top, at / width);
        bottom = Math.max(bottom, at / width + 1);
      }
    }

    BoxesField boxes = BoxesField.builder("things", Role.TARGET, "photo", height, width, 1).build();
    float[] box = after(field, photo, boxes, row -> boxes.encode(List.of(BLOCK), row)).floats();
    assertThat(box[0]).isCloseTo(left, within(0.5f));
    assertThat(box[1]).isCloseTo(top, within(0.5f));
    assertThat(box[2]).isCloseTo(right, within(0.5f));
    assertThat(box[3]).isCloseTo(bottom, within(0.5f));

    KeypointsField points =
        KeypointsField.builder("joints", Role.TARGET, "photo", height, width, 2)
            .pairs(0, 1)
            .build();
    float[] corners = {26, 6, 2, 36, 12, 1};
    float[] found = after(field, photo, points, row -> points.encode(corners, row)).floats();
    // The photo stands upright again: nothing is mirrored, whatever the orientation.
    assertThat(found)
        .containsExactly(new float[] {box[0], box[1], 2, box[2], box[3], 1}, within(0.01f));
  }

  @Test
  void aMaskOfTheStoredPictureIsRefused() throws IOException {
    Path photo = photo(6);
    Path mask = LabelPng.write(folder.resolve("stored.png"), new int[WIDTH][HEIGHT]);
    ImageField field = ImageField.of("photo", Role.INPUT, 10, 10);
    MaskField masks = MaskField.of("regions", Role.TARGET, "photo", 10, 10, 3);

    assertThatThrownBy(() -> after(field, photo, masks, row -> masks.encode(mask, row)))
        .hasMessageContaining("has 30 x 60 pixels, and its photo 'photo' has 60 x 30");
    ImageField asStored = ImageField.builder("photo", Role.INPUT, 10, 10).exif(false).build();
    assertThat(after(asStored, photo, masks, row -> masks.encode(mask, row)).longs())
        .containsOnly(0);
  }

  private static Drawn after(ImageField photo, Path file, Field field, Consumer<Row> encode) {
    return Drawn.after(photo, file, field, encode);
  }
}
