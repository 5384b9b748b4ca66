package dev.sheaf.image.internal.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.internal.SplitMix64;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Ops against their definitions, pixel by pixel, on drawn photos of odd sizes. */
class ColourPassTest {
  private static final int PHOTOS = 12;

  /** What a pixel becomes: its channels, in place. */
  private interface Naive {
    void apply(double[] pixel, Rgb photo);
  }

  private static Rgb photo(int number, int channels) {
    Random random = new Random(number);
    return Rgb.random(channels, 1 + random.nextInt(60), 1 + random.nextInt(60), random);
  }

  /** Rounded and clamped. */
  private static Rgb naive(Rgb photo, Naive op) {
    byte[] out = new byte[photo.pixels().length];
    double[] pixel = new double[photo.channels()];
    for (int i = 0; i < photo.size(); i++) {
      for (int c = 0; c < pixel.length; c++) {
        pixel[c] = photo.pixels()[c * photo.size() + i] & 0xFF;
      }
      op.apply(pixel, photo);
      for (int c = 0; c < pixel.length; c++) {
        out[c * photo.size() + i] = (byte) Math.max(0, Math.min(255, Math.rint(pixel[c])));
      }
    }
    return photo.with(out);
  }

  private static double grey(double[] pixel) {
    return 0.2989 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
  }

  private static double meanGrey(Rgb photo) {
    double sum = 0;
    for (int i = 0; i < photo.size(); i++) {
      sum +=
          0.2989 * (photo.pixels()[i] & 0xFF)
              + 0.587 * (photo.pixels()[photo.size() + i] & 0xFF)
              + 0.114 * (photo.pixels()[2 * photo.size() + i] & 0xFF);
    }
    return sum / photo.size();
  }

  /** No pixel may be further off than {@code levels}, in either form. */
  private static void check(Naive naive, Consumer<ColourPass> op, int levels) {
    for (int number = 0; number < PHOTOS; number++) {
      Rgb photo = photo(number, 3);
      Rgb expected = naive(photo, naive);
      for (boolean clamped : new boolean[] {true, false}) {
        Rgb actual = photo.after(clamped, op);
        for (int i = 0; i < expected.pixels().length; i++) {
          int off = Math.abs((actual.pixels()[i] & 0xFF) - (expected.pixels()[i] & 0xFF));
          if (off > levels) {
            throw new AssertionError(
                "photo %d, value %d, clamped %s: %d levels off".formatted(number, i, clamped, off));
          }
        }
      }
    }
  }

  private static Naive each(IntUnaryOperator change) {
    return (pixel, photo) ->
        Arrays.setAll(pixel, channel -> change.applyAsInt((int) pixel[channel]));
  }

  /** One level is what cutting the fraction off, as torchvision does, and rounding differ by. */
  @Test
  void linearOps() {
    for (double factor : new double[] {0, 0.4, 1, 1.7}) {
      check(
          (pixel, photo) -> Arrays.setAll(pixel, c -> pixel[c] * factor),
          pass -> pass.brightness(factor),
          1);
      check(
          (pixel, photo) -> {
            double mean = meanGrey(photo);
            Arrays.setAll(pixel, c -> factor * pixel[c] + (1 - factor) * mean);
          },
          pass -> pass.contrast(factor),
          2);
      check(
          (pixel, photo) -> {
            double grey = grey(pixel);
            Arrays.setAll(pixel, c -> factor * pixel[c] + (1 - factor) * grey);
          },
          pass -> pass.saturation(factor),
          2);
    }
    check((pixel, photo) -> Arrays.fill(pixel, grey(pixel)), ColourPass::grey, 1);
    check(each(value -> 255 - value), ColourPass::invert, 0);
    check(
        (pixel, photo) -> {
          double red = pixel[0];
          pixel[0] = pixel[2];
          pixel[2] = pixel[1];
          pixel[1] = red;
        },
        pass -> pass.permute(new int[] {2, 0, 1}),
        0);
  }

  @Test
  void opsOnOneValue() {
    for (int bits = 0; bits <= 8; bits++) {
      int kept = bits;
      check(each(v -> v >> 8 - kept << 8 - kept), pass -> pass.posterize(kept), 0);
    }
    for (int threshold : new int[] {0, 1, 128, 255}) {
      check(each(v -> v >= threshold ? 255 - v : v), pass -> pass.solarize(threshold), 0);
    }
    check(
        (pixel, photo) -> {
          for (int c = 0; c < 3; c++) {
            int least = 255;
            int most = 0;
            for (int i = 0; i < photo.size(); i++) {
              int value = photo.pixels()[c * photo.size() + i] & 0xFF;
              least = Math.min(least, value);
              most = Math.max(most, value);
            }
            if (most > least) {
              pixel[c] = Math.floor((pixel[c] - least) * 255 / (most - least) + 1e-6);
            }
          }
        },
        ColourPass::autocontrast,
        1);
  }

  /** Pillow's definition, which torchvision keeps: a step of so many pixels, the last value out. */
  @Test
  void equalize() {
    check(
        (pixel, photo) -> {
          for (int c = 0; c < 3; c++) {
            int[] counts = new int[256];
            for (int i = 0; i < photo.size(); i++) {
              counts[photo.pixels()[c * photo.size() + i] & 0xFF]++;
            }
            int last = 255;
            while (counts[last] == 0) {
              last--;
            }
            int step = (photo.size() - counts[last]) / 255;
            if (step > 0) {
              int sum = step / 2;
              for (int value = 0; value < (int) pixel[c]; value++) {
                sum += counts[value];
              }
              pixel[c] = Math.min(255, sum / step);
            }
          }
        },
        ColourPass::equalize,
        0);
  }

  /** By way of HSV in double precision, as the colour circle is defined. */
  @Test
  void hue() {
    for (double turns : new double[] {-0.5, -0.21, 0, 1.0 / 6, 0.1, 1.0 / 3, 0.5}) {
      check(
          (pixel, photo) -> {
            float[] hsv =
                java.awt.Color.RGBtoHSB((int) pixel[0], (int) pixel[1], (int) pixel[2], null);
            double hue = hsv[0] + turns;
            hue -= Math.floor(hue);
            double value = hsv[2] * 255;
            for (int c = 0; c < 3; c++) {
              double k = (5 - 2 * c + hue * 6) % 6;
              k = k < 0 ? k + 6 : k;
              double drop = Math.max(0, Math.min(Math.min(k, 4 - k), 1));
              pixel[c] = value - value * hsv[1] * drop;
            }
          },
          pass -> pass.hue(turns),
          1);
    }
  }

  /** A 3x3 mean with the middle five times as heavy, borders as they are; torchvision's kernel. */
  @Test
  void sharpnessBlendsWithAFixedBlur() {
    for (int number = 0; number < PHOTOS; number++) {
      Rgb photo = photo(number, 3);
      Rgb sharp = photo.after(true, pass -> pass.sharpness(2.2));
      for (int c = 0; c < 3; c++) {
        for (int y = 0; y < photo.height(); y++) {
          for (int x = 0; x < photo.width(); x++) {
            double value = photo.at(c, y, x);
            boolean border = y == 0 || x == 0 || y == photo.height() - 1 || x == photo.width() - 1;
            boolean tiny = photo.height() <= 2 || photo.width() <= 2;
            double expected = value;
            if (!border && !tiny) {
              double sum = 4 * value;
              for (int near = 0; near < 9; near++) {
                sum += photo.at(c, y - 1 + near / 3, x - 1 + near % 3);
              }
              expected = 2.2 * value - 1.2 * Math.rint(sum / 13);
            }
            assertThat((double) sharp.at(c, y, x))
                .isCloseTo(Math.max(0, Math.min(255, expected)), within(1.001));
          }
        }
      }
    }
  }

  @Test
  void blurIsTheGaussOfItsNeighboursMirroredAtTheBorder() {
    double sigma = 1.3;
    for (int number = 0; number < PHOTOS; number++) {
      Rgb photo = photo(number, 3);
      if (photo.height() < 4 || photo.width() < 4) {
        continue;
      }
      Rgb blurred = photo.after(true, pass -> pass.blur(7, 5, sigma, sigma));
      for (int y = 0; y < photo.height(); y++) {
        for (int x = 0; x < photo.width(); x++) {
          double sum = 0;
          double weights = 0;
          for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
              double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
              weights += weight;
              sum +=
                  weight
                      * photo.at(
                          1, mirrored(y + dy, photo.height()), mirrored(x + dx, photo.width()));
            }
          }
          assertThat((double) blurred.at(1, y, x)).isCloseTo(sum / weights, within(0.51));
        }
      }
    }
  }

  private static int mirrored(int at, int size) {
    return at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at;
  }

  @Test
  void greyPhotosKeepTheirChannel() {
    for (int number = 0; number < PHOTOS; number++) {
      Rgb photo = photo(number, 1);
      Rgb same =
          photo.after(
              false,
              pass -> {
                pass.saturation(0.2);
                pass.hue(0.3);
                pass.grey();
                pass.permute(new int[] {2, 1, 0});
              });
      assertThat(same.pixels()).isEqualTo(photo.pixels());
      Rgb bright = photo.after(false, pass -> pass.brightness(0.5));
      for (int i = 0; i < photo.size(); i++) {
        assertThat((double) (bright.pixels()[i] & 0xFF))
            .isCloseTo((photo.pixels()[i] & 0xFF) * 0.5, within(0.51));
      }
    }
  }

  @Test
  void opsAreAppliedInTheirOrder() {
    Rgb photo = photo(3, 3);
    Rgb first =
        photo.after(
            false,
            pass -> {
              pass.posterize(3);
              pass.invert();
            });
    Rgb second =
        photo.after(
            false,
            pass -> {
              pass.invert();
              pass.posterize(3);
            });
    assertThat(first.pixels()).isNotEqualTo(second.pixels());
    assertThat(first.at(0, 0, 0)).isEqualTo(255 - (photo.at(0, 0, 0) & 0xE0));
    assertThat(second.at(0, 0, 0)).isEqualTo((255 - photo.at(0, 0, 0)) & 0xE0);
  }

  /** Linear ops in a row: one matrix is the same as one after the other in exact numbers. */
  @Test
  void linearOpsInARowAreFusedWithoutRounding() {
    for (int number = 0; number < PHOTOS; number++) {
      Rgb photo = photo(number, 3);
      double[] mean = new double[1];
      float[] fused =
          photo.floatsAfter(
              false,
              pass -> {
                pass.saturation(0.6);
                pass.brightness(0.9);
                pass.contrast(0.7);
              });
      double[][] exact = new double[photo.size()][];
      for (int i = 0; i < photo.size(); i++) {
        double[] pixel = new double[3];
        for (int c = 0; c < 3; c++) {
          pixel[c] = photo.pixels()[c * photo.size() + i] & 0xFF;
        }
        double grey = grey(pixel);
        Arrays.setAll(pixel, c -> 0.9 * (0.6 * pixel[c] + 0.4 * grey));
        mean[0] += grey(pixel) / photo.size();
        exact[i] = pixel;
      }
      for (int i = 0; i < photo.size(); i++) {
        for (int c = 0; c < 3; c++) {
          assertThat((double) fused[c * photo.size() + i])
              .isCloseTo(0.7 * exact[i][c] + 0.3 * mean[0], within(0.02));
        }
      }
    }
  }

  @Test
  void finishedFloatsAreNormalisedInEitherLayout() {
    Rgb photo = photo(5, 3);
    double[] factor = {0.1, 0.2, 0.3};
    double[] shift = {-1, 2, 5};
    for (boolean planes : new boolean[] {true, false}) {
      try (ColourPass pass = new ColourPass()) {
        pass.begin(photo.buffer(3, planes), 3, 3, photo.height(), photo.width(), planes);
        pass.saturation(1.5);
        pass.erase(0, 0, 1, 1, new float[] {10, 20, 30});
        int floats = photo.pixels().length;
        ByteBuffer out = ByteBuffer.allocateDirect(floats * 4 + 8).order(ByteOrder.nativeOrder());
        pass.finishFloats(out, 8, factor, shift, planes);
        float[] grey = photo.floatsAfter(false, plain -> plain.saturation(1.5));
        for (int i = 0; i < floats; i++) {
          int c = i / photo.size();
          double level = i % photo.size() == 0 ? 10 * (c + 1) : grey[i];
          assertThat((double) out.getFloat(8 + photo.place(i, planes) * 4))
              .isCloseTo(level * factor[c] + shift[c], within(1e-3));
        }
      }
    }
  }

  @Test
  void anErasedPartIsChangedByWhatFollows() {
    Rgb photo = photo(7, 3);
    Rgb inverted =
        photo.after(
            false,
            pass -> {
              pass.erase(0, 0, photo.height(), photo.width(), new float[] {40, 50, 60});
              pass.invert();
            });
    assertThat(inverted.at(0, 0, 0)).isEqualTo(215);
    assertThat(inverted.at(2, photo.height() - 1, photo.width() - 1)).isEqualTo(195);
  }

  @Test
  void aUsersOpSeesWhatTheOpsBeforeMade() {
    Rgb photo = photo(8, 3);
    Rgb done =
        photo.after(
            false,
            pass -> {
              pass.invert();
              pass.apply(
                  (pixels, random) -> {
                    assertThat(pixels.width()).isEqualTo(photo.width());
                    assertThat(pixels.height()).isEqualTo(photo.height());
                    assertThat(pixels.get(0, 0, 1)).isEqualTo(255 - photo.at(1, 0, 0));
                    pixels.set(0, 0, 1, 300);
                    pixels.plane(2)[0] = 7;
                  },
                  new Random(1));
            });
    assertThat(done.at(1, 0, 0)).isEqualTo(255);
    assertThat(done.at(2, 0, 0)).isEqualTo(7);
    assertThat(done.at(0, 0, 0)).isEqualTo(255 - photo.at(0, 0, 0));
  }

  /** Levels from 128 are far from both ends, so that nothing is clamped. */
  @Test
  void noiseIsNormalAndTheSameForTheSameSeed() {
    byte[] flat = new byte[3 * 200 * 201];
    Arrays.fill(flat, (byte) 128);
    Rgb photo = new Rgb(3, 200, 201, flat);
    Rgb noisy = photo.after(true, pass -> pass.noise(0.02, 0.1, SplitMix64.of(4, 1)));
    assertThat(photo.after(true, pass -> pass.noise(0.02, 0.1, SplitMix64.of(4, 1))).pixels())
        .isEqualTo(noisy.pixels());
    assertThat(photo.after(true, pass -> pass.noise(0.02, 0.1, SplitMix64.of(5, 1))).pixels())
        .isNotEqualTo(noisy.pixels());
    int n = flat.length;
    int[] counts = new int[256];
    double sum = 0;
    double squares = 0;
    for (byte value : noisy.pixels()) {
      double level = (value & 0xFF) - 128;
      counts[value & 0xFF]++;
      sum += level;
      squares += level * level;
    }
    double mean = sum / n;
    assertThat(mean).isCloseTo(0.02 * 255, within(4 * 25.5 / Math.sqrt(n)));
    assertThat(Math.sqrt(squares / n - mean * mean)).isCloseTo(25.5, within(0.3));
    double below = 0;
    double distance = 0;
    for (int level = 0; level < 256; level++) {
      below += counts[level];
      // The level's own rounding: half a level further.
      double z = (level + 0.5 - 128 - 5.1) / 25.5;
      distance = Math.max(distance, Math.abs(below / n - normal(z)));
    }
    // Kolmogorov and Smirnov's bound, and the step of 1/4096 of the quantiles.
    assertThat(distance).isLessThan(1.95 / Math.sqrt(n) + 1.0 / 4096);
  }

  /** Abramowitz and Stegun 26.2.17: within 7.5e-8. */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double tail =
        Math.exp(-z * z / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z < 0 ? tail : 1 - tail;
  }
}
