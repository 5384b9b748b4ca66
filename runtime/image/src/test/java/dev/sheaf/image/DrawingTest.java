package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.annotation.ImageFit;
import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos drawn through a view, against pictures cut, mirrored and mapped plainly. */
final class DrawingTest {
  private static final int[][] SIZES = {
    // Of the photo, width and height, and of the field.
    {1, 1, 5, 3},
    {31, 17, 12, 20},
    {64, 48, 64, 48},
    {90, 121, 33, 35},
    {300, 200, 224, 96},
  };

  @TempDir private Path folder;

  private Path write(BufferedImage image) throws IOException {
    return Pictures.write(folder.resolve("photo.png"), image, "png");
  }

  @ParameterizedTest
  @EnumSource
  void flipsToTheMirroredBytes(Interpolation resize) throws IOException {
    for (int[] size : SIZES) {
      Path file = write(Pictures.noise(size[0], size[1], 4));
      for (ImageFit fit : ImageFit.values()) {
        for (int form = 0; form < 16; form++) {
          ImageFieldBuilder field =
              DrawnPhoto.field(size[2], size[3])
                  .resize(resize)
                  .fit(fit)
                  .channels(form % 2 == 0 ? 3 : 1)
                  .layout(form / 2 % 2 == 0 ? Layout.CHANNELS_FIRST : Layout.CHANNELS_LAST)
                  .antialias(form / 4 % 2 == 0);
          boolean direct = form / 8 == 0;
          DrawnPhoto plain = DrawnPhoto.of(file, field, direct, 0, UnaryOperator.identity());
          DrawnPhoto across = DrawnPhoto.of(file, field, direct, 0, View::flipHorizontally);
          DrawnPhoto down = DrawnPhoto.of(file, field, direct, 0, View::flipVertically);
          // Pillow's PAD rounds half a pixel to one side, which does not turn with the photo.
          if (fit == ImageFit.PAD && !centred(plain.view())) {
            continue;
          }
          double off = 0;
          for (int y = 0; y < size[3]; y++) {
            for (int x = 0; x < size[2]; x++) {
              for (int c = 0; c < plain.target().channels(); c++) {
                off += Math.abs(across.at(x, y, c) - plain.at(size[2] - 1 - x, y, c));
                off += Math.abs(down.at(x, y, c) - plain.at(x, size[3] - 1 - y, c));
              }
            }
          }
          // The edges of a CROP lie in a pixel, where the last bit may decide a tie: for a weight
          // seldom, for whether a pixel belongs to an area or not all along a row.
          boolean ties = fit == ImageFit.CROP;
          double most = ties ? (resize == Interpolation.AREA ? 8 : 0.1) * plain.bytes().length : 0;
          assertThat(off)
              .as("%s %s %dx%d form %d", resize, fit, size[0], size[1], form)
              .isLessThanOrEqualTo(most);
        }
      }
    }
  }

  private static boolean centred(View view) {
    return view.across().begin() == view.width() - view.across().end()
        && view.down().begin() == view.height() - view.down().end();
  }

  /**
   * What is cut off is not there for the filter to read, as if the photo had been cut in a file.
   */
  @ParameterizedTest
  @EnumSource
  void cropsBeforeItResizes(Interpolation resize) throws IOException {
    Random random = new Random(9);
    BufferedImage image = Pictures.noise(150, 110, 5);
    Path file = write(image);
    for (int round = 0; round < 60; round++) {
      int width = 1 + random.nextInt(round % 3 == 0 ? 3 : 150);
      int height = 1 + random.nextInt(round % 4 == 0 ? 3 : 110);
      int left = random.nextInt(151 - width);
      int top = random.nextInt(111 - height);
      BufferedImage cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      cut.createGraphics().drawImage(image.getSubimage(left, top, width, height), 0, 0, null);
      Path cutFile = Pictures.write(folder.resolve("cut.png"), cut, "png");
      ImageFieldBuilder field =
          DrawnPhoto.field(1 + random.nextInt(70), 1 + random.nextInt(70))
              .resize(resize)
              .fit(random.nextBoolean() ? ImageFit.STRETCH : ImageFit.PAD)
              .layout(Layout.values()[random.nextInt(2)])
              .antialias(random.nextBoolean());
      byte[] expected = DrawnPhoto.of(cutFile, field, true, 0, UnaryOperator.identity()).bytes();
      byte[] ours =
          DrawnPhoto.of(file, field, true, 0, view -> view.crop(left, top, width, height)).bytes();
      assertThat(ours).as("%d x %d at %d, %d", width, height, left, top).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTheFillBeyondThePhoto(Layout layout) throws IOException {
    BufferedImage image = Pictures.noise(20, 15, 6);
    Path file = write(image);
    for (Interpolation resize : Interpolation.values()) {
      for (int[] crop :
          new int[][] {{-4, -3, 30, 22}, {13, 7, 12, 12}, {40, 0, 8, 8}, {-9, 2, 9, 4}}) {
        for (int channels : new int[] {3, 1}) {
          DrawnPhoto drawn =
              DrawnPhoto.of(
                  file,
                  DrawnPhoto.field(crop[2], crop[3])
                      .resize(resize)
                      .layout(layout)
                      .channels(channels),
                  crop[0] % 2 == 0,
                  0x0A1464,
                  view -> view.crop(crop[0], crop[1], crop[2], crop[3]));
          for (int y = 0; y < crop[3]; y++) {
            for (int x = 0; x < crop[2]; x++) {
              int u = x + crop[0];
              int v = y + crop[1];
              int rgb = u >= 0 && v >= 0 && u < 20 && v < 15 ? image.getRGB(u, v) : 0x0A1464;
              assertColour(drawn, x, y, rgb);
            }
          }
        }
      }
    }
  }

  private static void assertColour(DrawnPhoto drawn, int x, int y, int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    if (drawn.target().channels() == 1) {
      assertThat(Math.abs(drawn.at(x, y, 0) - (0.299 * red + 0.587 * green + 0.114 * blue)))
          .isLessThan(0.51);
      return;
    }
    assertThat(drawn.at(x, y, 0)).isEqualTo(red);
    assertThat(drawn.at(x, y, 1)).isEqualTo(green);
    assertThat(drawn.at(x, y, 2)).isEqualTo(blue);
  }

  /** A photo that EXIF turns is drawn as the same photo stored upright. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void stepsFollowTheExifTurn(int orientation) throws IOException {
    BufferedImage stored = Pictures.gradient(61, 40);
    Path turned =
        Files.write(
            folder.resolve("turned.png"),
            Pictures.withChunk(
                Pictures.encoded(stored, "png"), "eXIf", Pictures.exif(orientation)));
    BufferedImage image = upright(stored, orientation);
    Path upright = write(image);
    UnaryOperator<View> crop = view -> view.crop(3, -2, 30, 33).resize(24, 20);
    UnaryOperator<View> turn =
        view -> view.transform(Homography.rotation(30, view.width() / 2.0, view.height() / 2.0));
    for (Interpolation resize : Interpolation.values()) {
      for (Layout layout : Layout.values()) {
        ImageFieldBuilder field = DrawnPhoto.field(24, 20).resize(resize).layout(layout);
        for (UnaryOperator<View> steps :
            List.<UnaryOperator<View>>of(
                crop,
                view -> crop.apply(view).flipHorizontally(),
                view -> crop.apply(view).flipVertically(),
                view -> turn.apply(crop.apply(view)),
                view -> turn.apply(view).crop(5, 6, 24, 20))) {
          byte[] expected = DrawnPhoto.of(upright, field, true, 0x808080, steps).bytes();
          byte[] ours = DrawnPhoto.of(turned, field, true, 0x808080, steps).bytes();
          // Filters that are not smooth have ties, which fall to the other side in a mirror.
          boolean smooth = resize == Interpolation.BILINEAR || resize == Interpolation.BICUBIC;
          int most = smooth ? 3 : 8;
          int worst = 0;
          for (int i = 0; i < ours.length; i++) {
            worst = Math.max(worst, Math.abs((ours[i] & 0xFF) - (expected[i] & 0xFF)));
          }
          assertThat(worst).as("%s %s", resize, layout).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  /** Exif 2.32, tag 274: where the stored first row and first column are when upright. */
  private static BufferedImage upright(BufferedImage stored, int orientation) {
    int w = stored.getWidth();
    int h = stored.getHeight();
    boolean swapped = orientation >= 5;
    BufferedImage upright =
        new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int toX =
            switch (orientation) {
              case 1, 4 -> x;
              case 2, 3 -> w - 1 - x;
              case 5, 8 -> y;
              default -> h - 1 - y;
            };
        int toY =
            switch (orientation) {
              case 1, 2 -> y;
              case 3, 4 -> h - 1 - y;
              case 5, 6 -> x;
              default -> w - 1 - x;
            };
        upright.setRGB(toX, toY, stored.getRGB(x, y));
      }
    }
    return upright;
  }

  @Test
  void turnsByQuartersToTheSamePixels() throws IOException {
    BufferedImage image = Pictures.noise(24, 24, 8);
    Path file = write(image);
    for (Layout layout : Layout.values()) {
      DrawnPhoto quarter =
          DrawnPhoto.of(
              file,
              DrawnPhoto.field(24, 24).layout(layout),
              true,
              0,
              view -> view.transform(Homography.rotation(90, 12, 12)));
      for (int y = 0; y < 24; y++) {
        for (int x = 0; x < 24; x++) {
          // What was right is above.
          assertColour(quarter, x, y, image.getRGB(23 - y, x));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEAREST", "BILINEAR"})
  void warpsAsMappedPixelByPixel(Interpolation resize) throws IOException {
    BufferedImage image = Pictures.noise(80, 70, 3);
    // Smooth enough that a thirty-second of a pixel, OpenCV's step, is a level or two.
    BufferedImage smooth = new BufferedImage(80, 70, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 70; y++) {
      for (int x = 0; x < 80; x++) {
        int wave = (int) (128 + 100 * Math.sin(x * 0.2) * Math.cos(y * 0.15));
        smooth.setRGB(x, y, wave << 16 | (image.getRGB(x, y) >> 8 & 0x3F) << 8 | 255 - wave);
      }
    }
    Path file = write(smooth);
    double[] square = {0, 0, 80, 0, 80, 70, 0, 70};
    double[] moved = {7, 9, 74, 2, 79, 66, -6, 60};
    for (Homography map :
        new Homography[] {
          Homography.rotation(33, 40, 35),
          Homography.affine(10, 5, -3, 1.3, 12, -7, 40, 35),
          Homography.perspective(square, moved)
        }) {
      for (Layout layout : Layout.values()) {
        for (int channels : new int[] {3, 1}) {
          for (boolean direct : new boolean[] {true, false}) {
            DrawnPhoto drawn =
                DrawnPhoto.of(
                    file,
                    DrawnPhoto.field(80, 70).resize(resize).layout(layout).channels(channels),
                    direct,
                    0x102030,
                    view -> view.transform(map));
            assertWarped(drawn, smooth, map.inverse(), resize);
          }
        }
      }
    }
  }

  private static void assertWarped(
      DrawnPhoto drawn, BufferedImage image, Homography back, Interpolation resize) {
    int channels = drawn.target().channels();
    double sum = 0;
    int other = 0;
    for (int y = 0; y < 70; y++) {
      for (int x = 0; x < 80; x++) {
        double[] at = back.map(x + 0.5, y + 0.5);
        boolean inside = at[0] >= 0 && at[1] >= 0 && at[0] <= 80 && at[1] <= 70;
        for (int c = 0; c < channels; c++) {
          double expected =
              !inside
                  ? grey(0x102030, c, channels)
                  : resize == Interpolation.NEAREST
                      ? grey(image.getRGB((int) at[0], (int) at[1]), c, channels)
                      : bilinear(image, at[0] - 0.5, at[1] - 0.5, c, channels);
          double difference = Math.abs(drawn.at(x, y, c) - expected);
          sum += difference;
          other += difference > 3 ? 1 : 0;
        }
      }
    }
    int samples = 80 * 70 * channels;
    assertThat(sum / samples).as("mean").isLessThan(resize == Interpolation.NEAREST ? 0.5 : 0.8);
    assertThat((double) other / samples).as("share that differs").isLessThan(0.02);
  }

  private static double grey(int rgb, int channel, int channels) {
    if (channels == 3) {
      return rgb >> 16 - 8 * channel & 0xFF;
    }
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  private static double bilinear(BufferedImage image, double x, double y, int c, int channels) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      int u = left + k % 2;
      int v = top + k / 2;
      double weight = (1 - Math.abs(x - u)) * (1 - Math.abs(y - v));
      int inX = Math.max(0, Math.min(image.getWidth() - 1, u));
      int inY = Math.max(0, Math.min(image.getHeight() - 1, v));
      sum += weight * grey(image.getRGB(inX, inY), c, channels);
    }
    return sum;
  }

  /** What shrinks while it turns is averaged: as if it had been shrunk and then turned. */
  @Test
  void antialiasesWhatItTurns() throws IOException {
    Path file = write(Pictures.noise(600, 500, 2));
    DrawnPhoto plain =
        DrawnPhoto.of(file, DrawnPhoto.field(60, 50), true, 0, UnaryOperator.identity());
    DrawnPhoto turned =
        DrawnPhoto.of(
            file,
            DrawnPhoto.field(60, 50),
            true,
            0x808080,
            view -> view.resize(60, 50).transform(Homography.rotation(20, 30, 25)));
    // Means over 10 x 10 noisy pixels spread by some 7 levels; single ones spread by 74.
    assertThat(spread(plain)).isLessThan(12);
    assertThat(spread(turned)).isLessThan(12);
  }

  private static double spread(DrawnPhoto drawn) {
    double sum = 0;
    for (byte value : drawn.bytes()) {
      sum += Math.pow((value & 0xFF) - 127.5, 2);
    }
    return Math.sqrt(sum / drawn.bytes().length);
  }

  /** A JPEG file decoded smaller, cropped and turned, looks like one that was decoded whole. */
  @Test
  void decodesSmallerWithoutVisibleLoss() throws IOException {
    BufferedImage image = Pictures.gradient(1600, 1200);
    Path jpeg = Pictures.write(folder.resolve("a.jpg"), image, "jpg");
    Path whole = Pictures.write(folder.resolve("a.bmp"), ImageIO.read(jpeg.toFile()), "bmp");
    for (UnaryOperator<View> steps :
        List.<UnaryOperator<View>>of(
            view -> view.crop(101, 203, 1203, 907).resize(64, 48).flipHorizontally(),
            view ->
                view.crop(101, 203, 1203, 907)
                    .resize(64, 48)
                    .transform(Homography.rotation(-12, 32, 24)))) {
      byte[] reduced = DrawnPhoto.of(jpeg, DrawnPhoto.field(64, 48), true, 0, steps).bytes();
      byte[] full = DrawnPhoto.of(whole, DrawnPhoto.field(64, 48), true, 0, steps).bytes();
      double sum = 0;
      for (int i = 0; i < full.length; i++) {
        sum += Math.abs((full[i] & 0xFF) - (reduced[i] & 0xFF));
      }
      assertThat(sum / full.length).isLessThan(0.8);
    }
  }

  @Test
  void drawsTheSmallestPhotosAndCrops() throws IOException {
    for (int[] size : new int[][] {{1, 1}, {1, 90}, {90, 1}, {2, 3}}) {
      BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
      image.createGraphics().fillRect(0, 0, size[0], size[1]);
      Path file = write(image);
      for (Interpolation resize : Interpolation.values()) {
        for (UnaryOperator<View> steps :
            List.<UnaryOperator<View>>of(
                view -> view.crop(view.width() - 1, view.height() - 1, 1, 1),
                view -> view.crop(0, 0, 1, 1).resize(31, 17).flipVertically(),
                view ->
                    view.resize(40, 40)
                        .transform(Homography.rotation(5, 20, 20))
                        .crop(15, 15, 9, 9),
                view -> view.resize(400, 400).crop(200, 200, 1, 1))) {
          byte[] bytes =
              DrawnPhoto.of(file, DrawnPhoto.field(19, 11).resize(resize), true, 0, steps).bytes();
          assertThat(bytes).as("%d x %d %s", size[0], size[1], resize).containsOnly((byte) 255);
        }
      }
    }
  }

  @Test
  void showsNothingOfAPhotoThatWasMovedAway() throws IOException {
    Path file = write(Pictures.noise(30, 30, 1));
    DrawnPhoto gone =
        DrawnPhoto.of(
            file,
            DrawnPhoto.field(16, 16),
            true,
            0x050505,
            view -> view.transform(Homography.affine(7, 500, 500, 1, 0, 0, 15, 15)));
    assertThat(gone.bytes()).containsOnly((byte) 5);
  }
}
