package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.Box;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.image.internal.geometry.Views;
import dev.sheaf.spi.Slot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mask, box and points of an augmented photo lie on what its pixels show. */
class CompanionsAugmentedTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 72;

  private static final ImageField PHOTO =
      ImageField.builder("photo", Role.INPUT, HEIGHT, WIDTH).channels(1).dtype(DType.UINT8).build();

  private static final MaskField MASK =
      MaskField.of("regions", Role.TARGET, "photo", HEIGHT, WIDTH, 3, 9);

  private static final BoxesField BOX =
      BoxesField.builder("things", Role.TARGET, "photo", HEIGHT, WIDTH, 1).build();

  private static final KeypointsField POINTS =
      KeypointsField.builder("joints", Role.TARGET, "photo", HEIGHT, WIDTH, 2).pairs(0, 1).build();

  private static final Augment CHAIN =
      Augment.randomResizedCrop(0.4, 1).flipHorizontally(0.5).rotate(-30, 30).perspective(0.3, 0.5);

  @TempDir private Path folder;
  private Path photo;
  private Path mask;

  /** A block in the middle, of two halves. */
  private static int label(int x, int y) {
    if (x < 55 || x >= 105 || y < 40 || y >= 80) {
      return 0;
    }
    return x < 80 ? 1 : 2;
  }

  private static int grey(long label) {
    return label == 0 ? 120 : label == 1 ? 250 : label == 2 ? 190 : 0;
  }

  @BeforeEach
  void paint() throws IOException {
    BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
    int[][] labels = new int[120][160];
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 160; x++) {
        labels[y][x] = label(x, y);
        image.getRaster().setSample(x, y, 0, grey(labels[y][x]));
      }
    }
    photo = Pictures.write(folder.resolve("photo.png"), image, "png");
    mask = LabelPng.write(folder.resolve("mask.png"), labels);
  }

  @Test
  void followTheDrawsOfTheirPhoto() {
    byte[] pixels = new byte[PHOTO.storedBytes()];
    long[] labels = new long[WIDTH * HEIGHT];
    float[] box = new float[4];
    float[] points = new float[6];
    int swapped = 0;
    int compared = 0;
    try (Slot slot = new Slot(4)) {
      ByteBuffer[] buffers = {
        direct(PHOTO.storedBytes()),
        direct(MASK.storedBytes()),
        direct(BOX.storedBytes()),
        direct(POINTS.storedBytes())
      };
      for (int row = 0; row < 4; row++) {
        slot.place(row, buffers[row], 0);
      }
      slot.draw().follow(CHAIN, 42);
      for (int sample = 0; sample < 60; sample++) {
        slot.draw().place(1, sample, 0);
        PHOTO.encode(photo, slot.row(0));
        MASK.encode(mask, slot.row(1));
        BOX.encode(List.of(Box.xyxy(55, 40, 105, 80, 0)), slot.row(2));
        POINTS.encode(new float[] {66, 60, 2, 94, 60, 1}, slot.row(3));
        buffers[0].get(0, pixels);
        buffers[1].asLongBuffer().get(0, labels);
        buffers[2].asFloatBuffer().get(0, box);
        buffers[3].asFloatBuffer().get(0, points);

        compared += compare(pixels, labels, "sample " + sample);
        enclose(labels, box, "sample " + sample);
        swapped += find(labels, points, "sample " + sample);
        assertThat(Views.of(slot.workspace()).get("photo").width()).isEqualTo(WIDTH);
      }
    }
    assertThat(swapped).isBetween(10, 50);
    assertThat(compared).isGreaterThan(60 * WIDTH * HEIGHT / 2);
  }

  /** Away from edges, where nothing is mixed, a pixel has the grey of its label. */
  private static int compare(byte[] pixels, long[] labels, String sample) {
    int compared = 0;
    for (int y = 3; y < HEIGHT - 3; y++) {
      for (int x = 3; x < WIDTH - 3; x++) {
        int at = y * WIDTH + x;
        boolean even = true;
        for (int v = -3; v <= 3; v++) {
          for (int u = -3; u <= 3; u++) {
            even &= labels[at + v * WIDTH + u] == labels[at];
          }
        }
        if (even) {
          compared++;
          if (Math.abs((pixels[at] & 0xFF) - grey(labels[at])) > 1) {
            assertThat(pixels[at] & 0xFF)
                .as("%s, pixel %d, %d", sample, x, y)
                .isEqualTo(grey(labels[at]));
          }
        }
      }
    }
    return compared;
  }

  /** The box is that of the block's pixels, where the picture does not cut it. */
  private static void enclose(long[] labels, float[] box, String sample) {
    int left = WIDTH;
    int top = HEIGHT;
    int right = 0;
    int bottom = 0;
    for (int at = 0; at < labels.length; at++) {
      if (labels[at] == 1 || labels[at] == 2) {
        left = Math.min(left, at % WIDTH);
        right = Math.max(right, at % WIDTH + 1);
        top = Math.min(top, at / WIDTH);
        bottom = Math.max(bottom, at / WIDTH + 1);
      }
    }
    if (right - left > 3 && bottom - top > 3) {
      assertThat(box[0]).as(sample).isLessThanOrEqualTo(left + 0.5f);
      assertThat(box[1]).as(sample).isLessThanOrEqualTo(top + 0.5f);
      assertThat(box[2]).as(sample).isGreaterThanOrEqualTo(right - 0.5f);
      assertThat(box[3]).as(sample).isGreaterThanOrEqualTo(bottom - 0.5f);
    }
    boolean whole = Arrays.stream(labels).filter(label -> label == 1 || label == 2).count() > 0;
    if (whole && left > 0 && top > 0 && right < WIDTH && bottom < HEIGHT && !touchesFill(labels)) {
      assertThat(box)
          .as(sample)
          .containsExactly(new float[] {left, top, right, bottom}, within(1.6f));
    }
  }

  /** Whether a pixel of the block has one beside it that shows nothing of the photo. */
  private static boolean touchesFill(long[] labels) {
    for (int at = 1; at < labels.length - 1; at++) {
      boolean block = labels[at] == 1 || labels[at] == 2;
      if (block
          && (labels[at - 1] == 9
              || labels[at + 1] == 9
              || labels[Math.max(0, at - WIDTH)] == 9
              || labels[Math.min(labels.length - 1, at + WIDTH)] == 9)) {
        return true;
      }
    }
    return false;
  }

  /** The first point lies to the left of the second, mirrored or not; 1 if they were swapped. */
  private static int find(long[] labels, float[] points, String sample) {
    if (points[2] == 0 || points[5] == 0) {
      return 0;
    }
    long first = labels[Math.round(points[1]) * WIDTH + Math.round(points[0])];
    long second = labels[Math.round(points[4]) * WIDTH + Math.round(points[3])];
    boolean swapped = first == 2;
    assertThat(List.of(first, second))
        .as(sample)
        .isEqualTo(swapped ? List.of(2L, 1L) : List.of(1L, 2L));
    assertThat(points[0]).as(sample).isLessThan(points[3]);
    assertThat(points[2]).as(sample).isEqualTo(swapped ? 1 : 2);
    return swapped ? 1 : 0;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }
}
