package dev.sheaf.image.internal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.image.internal.geometry.View;
import dev.sheaf.spi.Draw;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** 20,000 draws of each operation against what its definition says. */
class DrawnTest {
  private static final int DRAWS = 20_000;

  /** Kolmogorov and Smirnov: passed by chance once in a thousand times. */
  private static final double BOUND = 1.95 / Math.sqrt(DRAWS);

  private static RandomGenerator random(int sample) {
    return random(sample, 0, "photo", 0);
  }

  private static RandomGenerator random(int sample, int epoch, String field, int op) {
    Draw draw = new Draw();
    draw.follow(null, 42);
    draw.place(epoch, sample, 0);
    return draw.random(field, op);
  }

  /** How far the values are from being uniform between two bounds. */
  private static double distance(IntToDoubleFunction values, double least, double most) {
    double[] sorted = new double[DRAWS];
    Arrays.setAll(sorted, k -> (values.applyAsDouble(k) - least) / (most - least));
    Arrays.sort(sorted);
    double distance = 0;
    for (int k = 0; k < DRAWS; k++) {
      distance = Math.max(distance, Math.abs(sorted[k] - (k + 0.5) / DRAWS));
    }
    return distance;
  }

  private static View cropped(Op op, int sample) {
    return op.draw(random(sample)).place(View.of(4000, 3000), 224, 224);
  }

  /** On so large a photo, whole pixels play no part; areas above 0.5625 do not fit all ratios. */
  @Test
  void randomResizedCropDrawsAreasAndTheLogarithmOfRatiosEvenly() {
    Op op = new RandomResizedCrop(new Range(0.08, 0.55), new Range(0.75, 4.0 / 3));
    View[] views = new View[DRAWS];
    Arrays.setAll(views, k -> cropped(op, k));
    assertThat(distance(k -> width(views[k]) * height(views[k]) / 12e6, 0.08, 0.55))
        .isLessThan(BOUND);
    assertThat(
            distance(
                k -> Math.log(width(views[k]) / height(views[k])),
                Math.log(0.75),
                Math.log(4.0 / 3)))
        .isLessThan(BOUND);
    assertThat(distance(k -> views[k].across().from() / (4000 - width(views[k])), 0, 1))
        .isLessThan(BOUND);
    assertThat(distance(k -> views[k].down().from() / (3000 - height(views[k])), 0, 1))
        .isLessThan(BOUND);
    assertThat(views).allMatch(view -> view.width() == 224 && view.height() == 224);
  }

  private static double width(View view) {
    return view.across().to() - view.across().from();
  }

  private static double height(View view) {
    return view.down().to() - view.down().from();
  }

  /** torchvision's fallback: the largest part in the middle with the nearest ratio allowed. */
  @Test
  void randomResizedCropTakesTheMiddleWhereNothingFits() {
    Op op = new RandomResizedCrop(new Range(1, 1), new Range(0.75, 4.0 / 3));
    View view = op.draw(random(1)).place(View.of(900, 100), 32, 32);
    assertThat(List.of(view.across().from(), view.across().to())).containsExactly(383.0, 516.0);
    assertThat(List.of(view.down().from(), view.down().to())).containsExactly(0.0, 100.0);
    View tall = op.draw(random(1)).place(View.of(90, 400), 32, 32);
    assertThat(List.of(tall.down().from(), tall.down().to())).containsExactly(140.0, 260.0);
  }

  @Test
  void randomCropIsAnywhereEquallyOftenAndPadsWhatIsSmaller() {
    Op op = new RandomCrop(30, 20, 0);
    int[] counts = new int[11];
    for (int k = 0; k < DRAWS; k++) {
      View view = op.draw(random(k)).place(View.of(40, 20), 1, 1);
      counts[(int) view.across().from()]++;
      assertThat(view.down().from()).isZero();
    }
    assertThat(chiSquare(counts)).as("10 degrees of freedom").isLessThan(29.6);
    Set<Integer> places = new HashSet<>();
    for (int k = 0; k < 200; k++) {
      View small = op.draw(random(k)).place(View.of(25, 20), 1, 1);
      assertThat(small.width()).isEqualTo(30);
      assertThat(small.across().last(30) - small.across().first()).isEqualTo(25);
      places.add(small.across().first());
    }
    assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  private static double chiSquare(int[] counts) {
    double expected = (double) Arrays.stream(counts).sum() / counts.length;
    return Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
  }

  @Test
  void probabilitiesAreKept() {
    for (double p : new double[] {0.1, 0.5, 0.9}) {
      Op op = Sometimes.of(p, Fixed.moving("flip", View::flipHorizontally));
      int done = 0;
      for (int k = 0; k < DRAWS; k++) {
        done += op.draw(random(k)).place(View.of(4, 4), 4, 4).across().mirrored() ? 1 : 0;
      }
      // Passed by chance once in a thousand times: 3.3 standard deviations.
      assertThat(Math.abs(done - p * DRAWS)).isLessThan(3.3 * Math.sqrt(DRAWS * p * (1 - p)));
    }
  }

  @Test
  void jitterDrawsItsFactorsAndItsOrderEvenly() {
    ColourJitter op =
        new ColourJitter(
            Range.around1(0.4), Range.around1(2), Range.around1(0.3), new Range(-0.1, 0.1));
    double[][] factors = new double[4][DRAWS];
    int[] orders = new int[256];
    List<String> names = List.of("brightness", "contrast", "saturation", "hue");
    for (int k = 0; k < DRAWS; k++) {
      String[] parts = op.draw(random(k)).toString().split(", ");
      int code = 0;
      for (String part : parts) {
        int which = names.indexOf(part.split(" ")[0]);
        factors[which][k] = Double.parseDouble(part.split(" ")[1]);
        code = code * 4 + which;
      }
      orders[code]++;
    }
    assertThat(distance(k -> factors[0][k], 0.6, 1.4)).isLessThan(BOUND);
    assertThat(distance(k -> factors[1][k], 0, 3)).isLessThan(BOUND);
    assertThat(distance(k -> factors[2][k], 0.7, 1.3)).isLessThan(BOUND);
    assertThat(distance(k -> factors[3][k], -0.1, 0.1)).isLessThan(BOUND);
    int[] seen = Arrays.stream(orders).filter(n -> n > 0).toArray();
    assertThat(seen).hasSize(24);
    assertThat(chiSquare(seen)).as("23 degrees of freedom").isLessThan(49.7);
  }

  /** Neighbours in sample, epoch, field and operation have nothing to do with each other. */
  @Test
  void drawsAreIndependent() {
    IntToDoubleFunction here = k -> random(k, 3, "photo", 1).nextDouble();
    assertThat(correlation(here, k -> random(k + 1, 3, "photo", 1).nextDouble())).isLessThan(0.03);
    assertThat(correlation(here, k -> random(k, 4, "photo", 1).nextDouble())).isLessThan(0.03);
    assertThat(correlation(here, k -> random(k, 3, "photos", 1).nextDouble())).isLessThan(0.03);
    assertThat(correlation(here, k -> random(k, 3, "photo", 2).nextDouble())).isLessThan(0.03);
    assertThat(distance(k -> random(0, k, "photo", 0).nextDouble(), 0, 1)).isLessThan(BOUND);
    assertThat(distance(k -> random(7, 7, "photo", k).nextDouble(), 0, 1)).isLessThan(BOUND);
  }

  /** Without its sign; 0.03 is 4 standard deviations. */
  private static double correlation(IntToDoubleFunction first, IntToDoubleFunction second) {
    double sum = 0;
    for (int k = 0; k < DRAWS; k++) {
      sum += (first.applyAsDouble(k) - 0.5) * (second.applyAsDouble(k) - 0.5);
    }
    return Math.abs(sum / DRAWS * 12);
  }

  @Test
  void oneOfTakesEachEquallyOften() {
    Op op =
        new OneOf(
            List.of(
                Fixed.moving("a", view -> view.crop(0, 0, 1, 1)),
                Fixed.moving("b", view -> view.crop(0, 0, 2, 2)),
                Fixed.moving("c", view -> view.crop(0, 0, 3, 3))));
    int[] counts = new int[3];
    for (int k = 0; k < DRAWS; k++) {
      counts[op.draw(random(k)).place(View.of(4, 4), 4, 4).width() - 1]++;
    }
    assertThat(chiSquare(counts)).as("2 degrees of freedom").isLessThan(13.8);
  }

  @Test
  void policiesDrawEachOperationEquallyOftenAndBothSigns() {
    int[] counts = new int[14];
    int[] signs = new int[2];
    List<String> names =
        List.of(
            "identity",
            "shear x",
            "shear y",
            "translate x",
            "translate y",
            "rotate",
            "brightness",
            "color",
            "contrast",
            "sharpness",
            "posterize",
            "solarize",
            "auto contrast",
            "equalize");
    Op op = new TrivialAugmentWide();
    for (int k = 0; k < DRAWS; k++) {
      String step = op.draw(random(k)).toString();
      String name = names.stream().filter(step::startsWith).findFirst().orElseThrow();
      counts[names.indexOf(name)]++;
      if (name.equals("rotate")) {
        double degrees = Double.parseDouble(step.substring(7));
        assertThat(Math.abs(degrees)).isLessThanOrEqualTo(135);
        if (degrees != 0) {
          signs[degrees < 0 ? 0 : 1]++;
        }
      }
    }
    assertThat(chiSquare(counts)).as("13 degrees of freedom").isLessThan(34.6);
    assertThat(chiSquare(signs)).as("1 degree of freedom").isLessThan(10.9);
    assertThat(new RandAugment(3, 9).draw(random(1)).toString().split(", ")).hasSize(3);
  }

  /** torchvision's table at magnitude 9 of 30: 0.09 of shear, 9 degrees, 45 of 331 widths. */
  @Test
  void randAugmentHasTorchvisionsMagnitudes() {
    assertThat(RandAugment.strength(PolicyOp.SHEAR_X, 0.3)).isEqualTo(0.09);
    assertThat(RandAugment.strength(PolicyOp.ROTATE, 0.3)).isEqualTo(9);
    assertThat(RandAugment.strength(PolicyOp.TRANSLATE_X, 0.3) * 331).isEqualTo(45);
    assertThat(RandAugment.strength(PolicyOp.BRIGHTNESS, 0.3)).isEqualTo(0.27);
    assertThat(RandAugment.strength(PolicyOp.POSTERIZE, 0.3)).isEqualTo(7);
    assertThat(RandAugment.strength(PolicyOp.SOLARIZE, 0.3)).isEqualTo(0.7);
  }

  @Test
  void oneOperationMoreAtTheEndLeavesTheDrawsOfTheOthers() {
    Chain two =
        Chain.NONE
            .and(new RandomRotation(new Range(-15, 15)))
            .and(new RandomBlur(3, new Range(0.1, 2)));
    Chain three = two.and(new Noise(0, 0.1));
    for (int sample = 0; sample < 20; sample++) {
      int of = sample;
      List<String> lines = three.explain(op -> random(of, 0, "photo", op));
      assertThat(lines.subList(0, 2)).isEqualTo(two.explain(op -> random(of, 0, "photo", op)));
    }
  }
}
