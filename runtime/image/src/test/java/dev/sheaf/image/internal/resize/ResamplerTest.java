package dev.sheaf.image.internal.resize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.annotation.Interpolation;
import dev.sheaf.annotation.Layout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fast resize against the same thing written down plainly. */
final class ResamplerTest {
  private static final int[][] SIZES = {
    // From width, height, to width, height.
    {1, 1, 1, 1},
    {1, 1, 7, 5},
    {2, 3, 1, 1},
    {3, 2, 8, 8},
    {17, 19, 17, 19},
    {31, 33, 12, 20},
    {33, 31, 50, 70},
    {101, 67, 33, 31},
    {224, 224, 224, 224},
    {468, 401, 224, 224},
    {469, 401, 223, 225},
    {500, 1, 20, 20},
    {1, 500, 20, 20},
    {900, 700, 32, 32},
    {640, 40, 10, 64},
    {64, 1500, 64, 40},
    {3000, 64, 10, 64},
    {20000, 5, 3, 5},
    {4000, 3, 64, 4},
  };

  @ParameterizedTest
  @EnumSource(
      value = Interpolation.class,
      names = {"BILINEAR", "BICUBIC", "AREA"})
  void hasThePixelsOfThePlainOne(Interpolation filter) {
    Resampler resampler = new Resampler();
    Random random = new Random(7);
    for (int[] size : SIZES) {
      for (int channels : new int[] {1, 3}) {
        for (Layout layout : Layout.values()) {
          ByteBuffer source = picture(size[0], size[1], channels, random);
          Part whole = Part.whole(size[0], size[1], size[2], size[3]);
          assertClose(resampler, source, size, channels, whole, filter, layout);
        }
      }
    }
  }

  @Test
  void takesAPartWhoseEdgesLieInPixels() {
    Resampler resampler = new Resampler();
    Random random = new Random(8);
    for (int round = 0; round < 200; round++) {
      int width = 1 + random.nextInt(300);
      int height = 1 + random.nextInt(200);
      int[] size = {width, height, 1 + random.nextInt(120), 1 + random.nextInt(120)};
      double left = random.nextDouble() * width / 2;
      double top = random.nextDouble() * height / 2;
      double right = left + (width - left) * (0.1 + 0.9 * random.nextDouble());
      double bottom = top + (height - top) * (0.1 + 0.9 * random.nextDouble());
      Part part =
          new Part(
              new Span(left, right, 0, width, size[2], false),
              new Span(top, bottom, 0, height, size[3], false));
      int channels = random.nextBoolean() ? 3 : 1;
      Layout layout = Layout.values()[random.nextInt(2)];
      ByteBuffer source = picture(width, height, channels, random);
      assertClose(resampler, source, size, channels, part, Interpolation.BILINEAR, layout);
    }
  }

  @Test
  void keepsBlackWhiteAndGreyExactly() {
    Resampler resampler = new Resampler();
    for (Interpolation filter :
        new Interpolation[] {Interpolation.BILINEAR, Interpolation.BICUBIC, Interpolation.AREA}) {
      for (int value : new int[] {0, 1, 127, 128, 254, 255}) {
        ByteBuffer source = direct(321 * 3 + 3 & ~3, 123);
        for (int i = 0; i < source.capacity(); i++) {
          source.put(i, (byte) value);
        }
        int[] packed =
            resampler.resize(
                source.asIntBuffer(),
                (321 * 3 + 3) / 4,
                3,
                Part.whole(321, 123, 64, 48),
                filter,
                Layout.CHANNELS_FIRST);
        for (int i = 0; i < 64 * 48 * 3 / 4; i++) {
          assertThat(packed[i]).as("%s of %d", filter, value).isEqualTo(value * 0x01010101);
        }
      }
    }
  }

  private static void assertClose(
      Resampler resampler,
      ByteBuffer source,
      int[] size,
      int channels,
      Part part,
      Interpolation filter,
      Layout layout) {
    int stride = size[0] * channels + 3 & ~3;
    int cols = size[2];
    int rows = size[3];
    int[] packed =
        resampler.resize(source.asIntBuffer(), stride / 4, channels, part, filter, layout);
    byte[] expected =
        PlainResize.resize(source, stride, size[0], size[1], channels, part, cols, rows, filter);
    long sum = 0;
    int max = 0;
    int groups = (cols + 3) / 4;
    int paddedRows = (rows + 3) / 4 * 4;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < cols; x++) {
        for (int c = 0; c < channels; c++) {
          int at =
              layout == Layout.CHANNELS_FIRST
                  ? (c * paddedRows + y) * groups * 4 + x
                  : (y * groups * 4 + x) * channels + c;
          int ours = packed[at / 4] >>> 8 * (at % 4) & 0xFF;
          int difference = Math.abs(ours - (expected[(y * cols + x) * channels + c] & 0xFF));
          sum += difference;
          max = Math.max(max, difference);
        }
      }
    }
    String what =
        "%s %dx%d to %dx%d, %d channels, %s"
            .formatted(filter, size[0], size[1], cols, rows, channels, layout);
    double ratio = Math.max(part.across().scale(), part.down().scale());
    boolean extreme = ratio > 24;
    // Of a few samples the mean says nothing.
    if (cols * rows >= 64) {
      double mean = (double) sum / (cols * rows * channels);
      assertThat(mean).as(what).isLessThanOrEqualTo(extreme ? 1 : 0.6);
    }
    int most = filter == Interpolation.BICUBIC ? 6 : 2;
    assertThat(max).as(what).isLessThanOrEqualTo(extreme ? most + 4 : most);
  }

  /** Waves with hard edges and some noise, as photos have them. */
  private static ByteBuffer picture(int width, int height, int channels, Random random) {
    int stride = width * channels + 3 & ~3;
    ByteBuffer pixels = direct(stride, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width * channels; x++) {
        double wave = 128 + 90 * Math.sin(x * 0.05) * Math.cos(y * 0.07 + x % channels);
        int edge = (x / channels / 23 + y / 19) % 5 == 0 ? 60 : 0;
        int value = (int) (wave + edge + random.nextGaussian() * 8);
        pixels.put(y * stride + x, (byte) Math.max(0, Math.min(255, value)));
      }
    }
    return pixels;
  }

  private static ByteBuffer direct(int stride, int height) {
    return ByteBuffer.allocateDirect(stride * height + 16).order(ByteOrder.nativeOrder());
  }
}
