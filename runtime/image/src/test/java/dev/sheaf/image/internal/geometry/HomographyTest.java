package dev.sheaf.image.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HomographyTest {
  @Test
  void appliesTheFirstMapFirst() {
    Homography map = Homography.translate(3, 4).then(Homography.scale(2, 10));
    assertMapped(map, 1, 1, 8, 50);
  }

  @Test
  void isUndoneByItsInverse() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      double[] start = square(random);
      Homography map = Homography.perspective(start, square(random));
      double x = 10 + random.nextDouble() * 60;
      double y = 10 + random.nextDouble() * 60;
      double[] there = map.map(x, y);
      double[] back = map.inverse().map(there[0], there[1]);
      assertThat(back[0]).isCloseTo(x, within(1e-6));
      assertThat(back[1]).isCloseTo(y, within(1e-6));
    }
  }

  @Test
  void takesFourPointsToFourOthers() {
    Random random = new Random(6);
    for (int round = 0; round < 200; round++) {
      double[] start = square(random);
      double[] end = square(random);
      Homography map = Homography.perspective(start, end);
      for (int k = 0; k < 8; k += 2) {
        assertMapped(map, start[k], start[k + 1], end[k], end[k + 1]);
      }
    }
  }

  /** A square of 90 pixels whose corners lie up to 20 pixels off. */
  private static double[] square(Random random) {
    double[] corners = {0, 0, 90, 0, 90, 90, 0, 90};
    for (int k = 0; k < 8; k++) {
      corners[k] += (random.nextDouble() - 0.5) * 40;
    }
    return corners;
  }

  @Test
  void rotatesCounterClockwiseAsSeen() {
    // What lies right of the centre goes above it, and y goes down.
    assertMapped(Homography.rotation(90, 10, 20), 15, 20, 10, 15);
    assertMapped(Homography.rotation(-90, 10, 20), 15, 20, 10, 25);
    double half = Math.sqrt(0.5);
    assertMapped(Homography.rotation(45, 0, 0), 1, 0, half, -half);
  }

  @Test
  void isExactForQuarterTurns() {
    assertThat(Homography.rotation(360, 7, 5)).isEqualTo(Homography.rotation(0, 7, 5));
    Homography quarter = Homography.rotation(450, 7, 5);
    assertThat(quarter.a()).isZero();
    assertThat(quarter.b()).isEqualTo(1);
    assertThat(quarter.d()).isEqualTo(-1);
    assertThat(quarter.e()).isZero();
  }

  @Test
  void turnsAffinelyClockwiseThenScalesAndMoves() {
    Homography map = Homography.affine(90, 3, 4, 2, 0, 0, 10, 20);
    assertMapped(map, 15, 20, 13, 34);
  }

  @Test
  void shearsAlongEachSide() {
    // torchvision's shear of x by an angle moves what is lower to the left, that of y what is
    // further right up.
    double tan = Math.tan(Math.toRadians(20));
    assertMapped(Homography.affine(0, 0, 0, 1, 20, 0, 0, 0), 2, 5, 2 - 5 * tan, 5);
    assertMapped(Homography.affine(0, 0, 0, 1, 0, 20, 0, 0), 2, 5, 2, 5 - 2 * tan);
  }

  @Test
  void refusesWhatIsNoMap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Homography.of(1, 2, 3))
        .withMessage("matrix: 3 numbers (expected: 9)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Homography.of(1, 0, 0, 0, Double.NaN, 0, 0, 0, 1))
        .withMessage("matrix: NaN (expected: finite numbers)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Homography.of(1, 2, 0, 2, 4, 0, 0, 0, 1))
        .withMessageContaining("flattens the photo");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Homography.perspective(
                    new double[] {0, 0, 1, 0, 2, 0, 0, 1}, new double[] {0, 0, 1, 0, 1, 1, 0, 1}))
        .withMessageContaining("line");
  }

  private static void assertMapped(Homography map, double x, double y, double toX, double toY) {
    double[] at = map.map(x, y);
    assertThat(at[0]).isCloseTo(toX, within(1e-7));
    assertThat(at[1]).isCloseTo(toY, within(1e-7));
  }
}
