package dev.sheaf.image.internal.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.image.op.PixelOp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each op and chains of ops against {@link NaiveColours}, on odd sizes, grey and in colour. */
class ColourDefinitionsTest {
  private static final int[][] SIZES = {{1, 1}, {1, 7}, {3, 5}, {33, 41}, {37, 61}};

  private record Op(Consumer<ColourPass> ours, UnaryOperator<Rgb> naive) {}

  private static final Map<String, Op> OPS = new LinkedHashMap<>();

  static {
    op("brightness", pass -> pass.brightness(1.3), rgb -> NaiveColours.brightness(rgb, 1.3));
    op("contrast", pass -> pass.contrast(1.6), rgb -> NaiveColours.contrast(rgb, 1.6));
    op("saturation", pass -> pass.saturation(1.7), rgb -> NaiveColours.saturation(rgb, 1.7));
    op("grey", ColourPass::grey, NaiveColours::grey);
    op("hue up", pass -> pass.hue(0.17), rgb -> NaiveColours.hue(rgb, 0.17));
    op("hue down", pass -> pass.hue(-0.5), rgb -> NaiveColours.hue(rgb, -0.5));
    op("permute", pass -> pass.permute(new int[] {2, 0, 1}), NaiveColours::permute201);
    op("invert", ColourPass::invert, rgb -> NaiveColours.each(rgb, value -> 255 - value));
    op("posterize", pass -> pass.posterize(3), rgb -> NaiveColours.each(rgb, v -> v / 32 * 32));
    op(
        "solarize",
        pass -> pass.solarize(100.5),
        rgb -> NaiveColours.each(rgb, value -> value > 100 ? 255 - value : value));
    op("autocontrast", ColourPass::autocontrast, NaiveColours::autocontrast);
    op("equalize", ColourPass::equalize, NaiveColours::equalize);
    op("sharpness", pass -> pass.sharpness(1.8), rgb -> NaiveColours.sharpness(rgb, 1.8));
    op("blur", pass -> pass.blur(5, 3, 1.2, 0.7), NaiveColours::blur5x3);
    op(
        "erase",
        pass -> pass.erase(0, 0, 1, 1, new float[] {77}),
        rgb -> NaiveColours.eraseFirst(rgb, 77));
  }

  private static void op(String name, Consumer<ColourPass> ours, UnaryOperator<Rgb> naive) {
    OPS.put(name, new Op(ours, naive));
  }

  @Test
  void eachOpIsItsDefinitionOpByOp() {
    Random random = new Random(1);
    OPS.forEach(
        (name, op) -> {
          for (int channels = 1; channels <= 3; channels += 2) {
            for (int[] size : SIZES) {
              Rgb photo = Rgb.random(channels, size[0], size[1], random);
              assertClose(name, photo.after(true, op.ours()), op.naive().apply(photo), 1, 0.02);
            }
          }
        });
  }

  @Test
  void chainsAreTheirOpsOneByOne() {
    Random random = new Random(2);
    String[] names = OPS.keySet().toArray(String[]::new);
    for (int round = 0; round < 300; round++) {
      Rgb photo = Rgb.random(random.nextBoolean() ? 3 : 1, 23, 61, random);
      Rgb one = photo;
      StringBuilder chain = new StringBuilder();
      Consumer<ColourPass> all = pass -> {};
      for (int length = 0; length < 4; length++) {
        String name = names[random.nextInt(names.length)];
        chain.append(name).append(' ');
        all = all.andThen(OPS.get(name).ours());
        one = one.after(true, OPS.get(name).ours());
      }
      assertThat(photo.after(true, all).pixels()).as(chain.toString()).isEqualTo(one.pixels());
    }
  }

  /** Soft factors, so that nothing is clamped: then the matrix is the ops without rounding. */
  @Test
  void fusedLinearOpsKeepFractions() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      Rgb photo = Rgb.random(3, 19, 71, random);
      double[] pixels = NaiveColours.doubles(photo);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] *= 0.8;
      }
      NaiveColours.blendWithMeanGrey(pixels, 0.7);
      NaiveColours.blendWithGrey(pixels, 0.4);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = 255 - pixels[i];
      }
      float[] ours =
          photo.floatsAfter(
              false,
              pass -> {
                pass.brightness(0.8);
                pass.contrast(0.7);
                pass.saturation(0.4);
                pass.invert();
              });
      for (int i = 0; i < ours.length; i++) {
        assertThat((double) ours[i]).isBetween(pixels[i] - 1e-3, pixels[i] + 1e-3);
      }
    }
  }

  @Test
  void fusedOpsOnOneValueAreExact() {
    Random random = new Random(4);
    Consumer<ColourPass> ops =
        pass -> {
          pass.equalize();
          pass.posterize(5);
          pass.permute(new int[] {1, 2, 0});
          pass.solarize(90);
          pass.invert();
          pass.autocontrast();
        };
    for (int round = 0; round < 50; round++) {
      Rgb photo = Rgb.random(round % 2 == 0 ? 1 : 3, 19, 71, random);
      assertThat(photo.after(false, ops).pixels()).isEqualTo(photo.after(true, ops).pixels());
    }
  }

  @Test
  void theOrderCounts() {
    Rgb photo = Rgb.random(3, 20, 20, new Random(5));
    Consumer<ColourPass> brighter = pass -> pass.brightness(1.5);
    for (boolean clamped : new boolean[] {false, true}) {
      byte[] before = photo.after(clamped, brighter.andThen(ColourPass::invert)).pixels();
      assertThat(photo.after(clamped, pass -> new Order(pass).invertThenBrighten()).pixels())
          .isNotEqualTo(before);
    }
  }

  private record Order(ColourPass pass) {
    void invertThenBrighten() {
      pass.invert();
      pass.brightness(1.5);
    }
  }

  /** Permuting before and after a hue, and with tables pending, is another matter each time. */
  @Test
  void permutesWhatIsPending() {
    Random random = new Random(6);
    int[] order = {2, 0, 1};
    Map<String, Consumer<ColourPass>> before = new LinkedHashMap<>();
    before.put("matrix", pass -> pass.saturation(0.3));
    before.put("hue", pass -> pass.hue(0.2));
    before.put("table", ColourPass::equalize);
    before.put("erase", pass -> pass.erase(1, 2, 3, 4, new float[] {10, 100, 200}));
    before.forEach(
        (name, op) -> {
          Rgb photo = Rgb.random(3, 13, 17, random);
          Rgb expected = NaiveColours.permute201(photo.after(false, op));
          byte[] ours = photo.after(false, op.andThen(pass -> pass.permute(order))).pixels();
          assertThat(ours).as(name).isEqualTo(expected.pixels());
        });
  }

  @Test
  void readsAndWritesBothLayoutsAnywhere() {
    Random random = new Random(7);
    Consumer<ColourPass> ops =
        pass -> {
          pass.saturation(1.4);
          pass.erase(2, 1, 5, 30, new float[] {200});
        };
    double[] factor = {0.02, -0.03, 0};
    double[] shift = {-1, 2, 5};
    try (ColourPass pass = new ColourPass()) {
      // Larger, smaller and larger again: what is kept from another photo must not show.
      for (int side : new int[] {40, 33, 64, 31}) {
        for (int channels = 1; channels <= 3; channels += 2) {
          Rgb photo = Rgb.random(channels, side, 31, random);
          float[] levels = photo.floatsAfter(false, ops);
          byte[] rounded = photo.after(false, ops).pixels();
          for (int layouts = 0; layouts < 4; layouts++) {
            boolean in = layouts % 2 == 0;
            boolean out = layouts < 2;
            ByteBuffer floats =
                ByteBuffer.allocateDirect(8 + 4 * levels.length + 4).order(ByteOrder.nativeOrder());
            ops.accept(pass.begin(photo.buffer(3, in), 3, channels, side, 31, in));
            pass.finishFloats(floats, 8, factor, shift, out);
            ByteBuffer bytes = ByteBuffer.allocate(5 + rounded.length + 1);
            ops.accept(pass.begin(photo.buffer(3, in), 3, channels, side, 31, in));
            pass.finishBytes(bytes, 5, out);
            for (int i = 0; i < levels.length; i++) {
              int channel = i / photo.size();
              double expected = levels[i] * factor[channel] + shift[channel];
              assertThat((double) floats.getFloat(8 + 4 * photo.place(i, out)))
                  .isBetween(expected - 1e-4, expected + 1e-4);
              assertThat(bytes.get(5 + photo.place(i, out))).isEqualTo(rounded[i]);
            }
            assertThat(floats.getLong(0)).isZero();
            assertThat(floats.getInt(8 + 4 * levels.length)).isZero();
            assertThat(bytes.get(5 + rounded.length)).isZero();
          }
        }
      }
    }
  }

  @Test
  void erasesLateOrBeforeWhatFollows() {
    Rgb photo = Rgb.random(3, 12, 10, new Random(8));
    float[] late =
        photo.floatsAfter(
            false,
            pass -> {
              pass.saturation(0.5);
              pass.erase(3, 2, 4, 5, new float[] {10, 20.25f, 300});
              pass.erase(6, 6, 1, 4, new float[] {99});
            });
    float[] without = photo.floatsAfter(false, pass -> pass.saturation(0.5));
    float[] value = {10, 20.25f, 255};
    for (int i = 0; i < late.length; i++) {
      int y = i % 120 / 10;
      int x = i % 10;
      boolean second = y == 6 && x >= 6;
      boolean first = y >= 3 && y < 7 && x >= 2 && x < 7;
      assertThat(late[i]).isEqualTo(second ? 99 : first ? value[i / 120] : without[i]);
    }
    Rgb inverted =
        photo.after(
            false,
            pass -> {
              pass.erase(0, 0, 12, 10, new float[] {10, 20, 30});
              pass.invert();
            });
    assertThat(inverted.at(0, 5, 5)).isEqualTo(245);
    assertThat(inverted.at(2, 11, 9)).isEqualTo(225);
  }

  @Test
  void aUsersOpSeesWhatTheOpsBeforeLeft() {
    Rgb photo = Rgb.random(3, 9, 14, new Random(9));
    Rgb darker = photo.after(false, pass -> pass.brightness(0.5));
    PixelOp mirrorAndBrighten =
        (pixels, random) -> {
          assertThat(pixels.channels()).isEqualTo(3);
          for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
              assertThat(pixels.get(x, y, 1)).isEqualTo(darker.at(1, y, x));
              assertThat(pixels.plane(2)[y * pixels.width() + x] & 0xFF)
                  .isEqualTo(darker.at(2, y, x));
              pixels.set(x, y, 0, random.nextInt(-50, 300));
            }
          }
        };
    Consumer<ColourPass> ops =
        pass -> {
          pass.brightness(0.5);
          pass.apply(mirrorAndBrighten, new SplittableRandom(10));
          pass.invert();
        };
    Rgb ours = photo.after(false, ops);
    SplittableRandom same = new SplittableRandom(10);
    for (int i = 0; i < photo.size(); i++) {
      int drawn = Math.max(0, Math.min(255, same.nextInt(-50, 300)));
      assertThat(ours.pixels()[i] & 0xFF).isEqualTo(255 - drawn);
    }
    assertThat(ours.at(1, 4, 4)).isEqualTo(255 - darker.at(1, 4, 4));
  }

  @Test
  void refusesWhatIsNoParameter() {
    Rgb photo = Rgb.random(3, 4, 4, new Random(11));
    Map<String, Consumer<ColourPass>> wrong = new LinkedHashMap<>();
    wrong.put("brightness is 0 or more, not -1.0", pass -> pass.brightness(-1));
    wrong.put("contrast is 0 or more, not NaN", pass -> pass.contrast(Double.NaN));
    wrong.put("hue is -0.5 to 0.5 turns, not 0.6", pass -> pass.hue(0.6));
    wrong.put("posterize keeps 0 to 8 bits, not 9", pass -> pass.posterize(9));
    wrong.put("an odd size, not 4", pass -> pass.blur(4, 3, 1, 1));
    wrong.put("more than 0, not 0.0", pass -> pass.blur(3, 3, 1, 0));
    wrong.put("0, 1 and 2 in it, each once", pass -> pass.permute(new int[] {0, 1, 1}));
    wrong.put("not within 4 x 4 pixels", pass -> pass.erase(2, 0, 3, 1, new float[] {0}));
    wrong.put("2 values to fill 3 channels", pass -> pass.erase(0, 0, 1, 1, new float[2]));
    wrong.forEach(
        (message, op) ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> photo.after(false, op))
                .withMessageContaining(message));
  }

  private static void assertClose(String name, Rgb ours, Rgb theirs, int worst, double mean) {
    double sum = 0;
    for (int i = 0; i < ours.pixels().length; i++) {
      int difference = Math.abs((ours.pixels()[i] & 0xFF) - (theirs.pixels()[i] & 0xFF));
      assertThat(difference).as(name).isLessThanOrEqualTo(worst);
      sum += difference;
    }
    // One pixel may be on the other side of a whole number, however small the photo.
    assertThat(Math.max(0, sum - 1) / ours.pixels().length).as(name).isLessThanOrEqualTo(mean);
  }
}
