package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.spi.ClassIndexField;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.Raster;
import dev.sheaf.spi.VectorField;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixingTest {
  private static final int SIZE = 5;
  private static final Field KIND =
      OneHotField.of("kind", Role.TARGET, List.of("a", "b", "c", "d", "e"));
  private static final Mixing MIX_UP = new Mixing(OptionalDouble.of(0.4), OptionalDouble.empty());
  private static final Mixing CUT_MIX = new Mixing(OptionalDouble.empty(), OptionalDouble.of(1));

  /** A photo whose pixels are the sample's number. */
  private static final class FlatField extends Field {
    private final Raster raster;

    FlatField(int height, int width, boolean planes) {
      super(
          new TensorSpec(
              "photo",
              Role.INPUT,
              DType.FLOAT32,
              planes ? Shape.of(3, height, width) : Shape.of(height, width, 3),
              List.of()));
      raster = new Raster(height, width, 3, planes);
    }

    @Override
    public Raster raster() {
      return raster;
    }
  }

  /** Each sample's pixels are its number, its class too. */
  private static float[][] mixed(Mixing mixing, FlatField photo, int[] rows, long key) {
    int pixels = photo.raster().height() * photo.raster().width() * 3;
    ByteBuffer photos = direct(SIZE * pixels);
    ByteBuffer kinds = direct(SIZE * SIZE);
    for (int k = 0; k < SIZE; k++) {
      for (int i = 0; i < pixels; i++) {
        photos.putFloat((k * pixels + i) * 4, k);
      }
      kinds.putFloat((k * SIZE + k) * 4, 1);
    }
    mixing.mix(List.of(photo, KIND), new ByteBuffer[] {photos, kinds}, rows, key);
    return new float[][] {floats(photos), floats(kinds)};
  }

  private static ByteBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * 4).order(ByteOrder.nativeOrder());
  }

  private static float[] floats(ByteBuffer buffer) {
    float[] floats = new float[buffer.capacity() / 4];
    buffer.asFloatBuffer().get(floats);
    return floats;
  }

  private static int[] all() {
    return IntStream.range(0, SIZE).toArray();
  }

  @Test
  void mixUpBlendsPhotosAndTargetsByOneShareWithADrawnPartner() {
    FlatField photo = new FlatField(40, 50, true); // more values than are mixed at a time
    int pixels = 40 * 50 * 3;
    Set<Integer> partners = new HashSet<>();
    for (long key = 0; key < 40; key++) {
      float[][] mixed = mixed(MIX_UP, photo, all(), key);
      double share = -1;
      Set<Integer> taken = new HashSet<>();
      for (int k = 0; k < SIZE; k++) {
        float[] kind = Arrays.copyOfRange(mixed[1], k * SIZE, (k + 1) * SIZE);
        int own = k;
        int partner =
            IntStream.range(0, SIZE).filter(c -> c != own && kind[c] > 0).findFirst().orElse(-1);
        if (partner == -1) { // the share is 1 to the last digit
          partner = IntStream.range(0, SIZE).filter(c -> kind[c] > 0).findFirst().orElseThrow();
        } else {
          taken.add(partner);
        }
        if (share < 0) {
          share = kind[k];
        }
        assertThat((double) kind[k]).isCloseTo(share, within(1e-6));
        assertThat((double) kind[partner] + (partner == k ? 0 : kind[k]))
            .isCloseTo(1, within(1e-6));
        for (int i = 0; i < pixels; i += 997) {
          assertThat((double) mixed[0][k * pixels + i])
              .isCloseTo(share * k + (1 - share) * partner, within(1e-5));
        }
        if (k == 0) {
          partners.add(partner);
        }
      }
      assertThat(taken.size()).as("each is a partner once").isIn(0, SIZE);
    }
    assertThat(partners).as("drawn anew").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cutMixPutsARectangleOfThePartnerInAndSharesTheTargetByArea(boolean planes) {
    int height = 12;
    int width = 17;
    FlatField photo = new FlatField(height, width, planes);
    int cutOnes = 0;
    for (long key = 0; key < 60; key++) {
      float[][] mixed = mixed(CUT_MIX, photo, all(), key);
      for (int k = 0; k < SIZE; k++) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        int foreign = 0;
        int partner = k;
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            float value = at(mixed[0], k, y, x, 0, photo);
            assertThat(at(mixed[0], k, y, x, 2, photo)).isEqualTo(value);
            if (value != k) {
              partner = (int) value;
              foreign++;
              left = Math.min(left, x);
              right = Math.max(right, x);
              top = Math.min(top, y);
              bottom = Math.max(bottom, y);
            }
          }
        }
        if (foreign > 0) {
          cutOnes++;
          assertThat(foreign).isEqualTo((right - left + 1) * (bottom - top + 1));
          assertThat((double) mixed[1][k * SIZE + partner])
              .isCloseTo((double) foreign / (width * height), within(1e-6));
        }
        assertThat((double) mixed[1][k * SIZE + k])
            .isCloseTo(1 - (double) foreign / (width * height), within(1e-6));
      }
    }
    assertThat(cutOnes).isGreaterThan(60);
  }

  private static float at(float[] photos, int k, int y, int x, int c, FlatField photo) {
    Raster raster = photo.raster();
    int plane = raster.height() * raster.width();
    int pixel = y * raster.width() + x;
    return photos[k * plane * 3 + (raster.planes() ? c * plane + pixel : pixel * 3 + c)];
  }

  @Test
  void rowsThatAreNotNamedStayAsTheyAre() {
    FlatField photo = new FlatField(4, 4, true);
    float[][] mixed = mixed(MIX_UP, photo, new int[] {0, 2, 4}, 7);
    for (int k : new int[] {1, 3}) {
      assertThat(mixed[1][k * SIZE + k]).isEqualTo(1);
      assertThat(mixed[0][k * 48]).isEqualTo(k);
      for (int other : new int[] {0, 2, 4}) {
        assertThat(mixed[1][other * SIZE + k]).as("partner " + k).isZero();
      }
    }
  }

  /** The distribution function of Beta(2, 2) is 3x^2 - 2x^3, that of Beta(1, 1) is x. */
  @Test
  void theShareIsBetaDistributed() {
    SplitMix64 random = SplitMix64.of(3, 0);
    int draws = 20_000;
    double[] flat = new double[draws];
    double[] bent = new double[draws];
    double[] outside = new double[draws];
    for (int k = 0; k < draws; k++) {
      flat[k] = Beta.draw(1, random);
      bent[k] = Beta.draw(2, random);
      double half = Beta.draw(0.5, random);
      outside[k] = 2 / Math.PI * Math.asin(Math.sqrt(half)); // the arcsine distribution's
    }
    Arrays.setAll(bent, k -> 3 * bent[k] * bent[k] - 2 * bent[k] * bent[k] * bent[k]);
    // Kolmogorov and Smirnov: 1.95 / sqrt(n) is passed by chance once in a thousand times.
    double bound = 1.95 / Math.sqrt(draws);
    assertThat(distanceToUniform(flat)).isLessThan(bound);
    assertThat(distanceToUniform(bent)).isLessThan(bound);
    assertThat(distanceToUniform(outside)).isLessThan(bound);
  }

  private static double distanceToUniform(double[] values) {
    Arrays.sort(values);
    double distance = 0;
    for (int k = 0; k < values.length; k++) {
      distance = Math.max(distance, Math.abs(values[k] - (k + 0.5) / values.length));
    }
    return distance;
  }

  @Test
  void whatHasNoMeaningWhenMixedIsRefusedByName() {
    Field photo = new FlatField(4, 4, true);
    Field index = ClassIndexField.of("kind", Role.TARGET, List.of("a", "b"));
    Field ages = VectorField.of("ages", Role.INPUT, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MIX_UP.check("Leaf", List.of(photo, index)))
        .withMessage(
            "mixUp: 'kind' of Leaf is a target that cannot be mixed (expected: @OneHot or @MultiHot"
                + " targets only)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CUT_MIX.check("Leaf", List.of(ages, KIND)))
        .withMessage(
            "cutMix: 'ages' of Leaf is an input that cannot be cut (expected: photos only, or"
                + " mixUp)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MIX_UP.check("Leaf", List.of(photo)))
        .withMessage("mixUp: Leaf has no target to mix (expected: @OneHot or @MultiHot)");
    MIX_UP.check("Leaf", List.of(photo, ages, KIND));
  }
}
