package dev.sheaf.image.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.annotation.ImageFit;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ViewTest {
  @Test
  void knowsWhereEachStepLeadsTo() {
    View view = View.of(100, 60).crop(10, 20, 40, 30).resize(80, 90).flipHorizontally();
    assertThat(view.width()).isEqualTo(80);
    assertThat(view.height()).isEqualTo(90);
    assertThat(view.sourceWidth()).isEqualTo(100);
    assertThat(view.sourceHeight()).isEqualTo(60);
    assertThat(view.axesStay()).isTrue();
    assertThat(view.areas().map(15, 25)).containsExactly(new double[] {70, 15}, within(1e-9));
    assertThat(view.points().map(15, 25)).containsExactly(new double[] {69, 15}, within(1e-9));
  }

  /** The axes and the matrix are two accounts of the same steps. */
  @Test
  void keepsAxesAndMatrixTogether() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      View view = View.of(1 + random.nextInt(90), 1 + random.nextInt(90));
      for (int step = random.nextInt(6); step >= 0; step--) {
        view = step(view, random);
      }
      view = view.fit(ImageFit.values()[random.nextInt(3)], 20, 31);
      for (int x = 0; x < view.width(); x++) {
        for (int y = 0; y < view.height(); y++) {
          boolean shown =
              x >= view.across().first()
                  && x < view.across().last(20)
                  && y >= view.down().first()
                  && y < view.down().last(31);
          boolean inside = view.region().contains(x + 0.499999, y + 0.499999);
          // A centre that lies on an edge may be counted either way.
          if (inside == view.region().contains(x + 0.500001, y + 0.500001)) {
            assertThat(inside).isEqualTo(shown);
          }
          if (shown) {
            double first = view.across().source(x + 0.5);
            double second = view.down().source(y + 0.5);
            double[] at =
                view.areas().map(view.swapped() ? second : first, view.swapped() ? first : second);
            assertThat(at).containsExactly(new double[] {x + 0.5, y + 0.5}, within(1e-6));
          }
        }
      }
    }
  }

  private static View step(View view, Random random) {
    int w = view.width();
    int h = view.height();
    return switch (random.nextInt(6)) {
      case 0 ->
          view.crop(
              random.nextInt(w) - random.nextInt(5),
              random.nextInt(h) - random.nextInt(5),
              1 + random.nextInt(w),
              1 + random.nextInt(h));
      case 1 -> view.resize(1 + random.nextInt(90), 1 + random.nextInt(90));
      case 2 -> view.flipHorizontally();
      case 3 -> view.flipVertically();
      case 4 -> view.pad(random.nextInt(4), random.nextInt(4), random.nextInt(4), 2);
      default -> view.transform(Homography.rotation(90 * random.nextInt(4), w / 2.0, h / 2.0));
    };
  }

  @Test
  void showsFillWhereACropEndedBeforeATurn() {
    View view = View.of(100, 100).crop(40, 40, 20, 20).transform(Homography.rotation(45, 10, 10));
    assertThat(view.axesStay()).isFalse();
    assertThat(view.region().contains(10, 10)).isTrue();
    // The photo has pixels there, the crop had none.
    assertThat(view.region().contains(1, 1)).isFalse();
    assertThat(view.region().contains(10, 0.5)).isTrue();
    assertThat(view.region().left(10.0)).isZero();
    assertThat(view.region().right(10.0)).isEqualTo(20);
  }

  @Test
  void givesRowsOfTheRegion() {
    View view = View.of(10, 10).transform(Homography.rotation(45, 5, 5));
    double half = 5 * Math.sqrt(2) - 4;
    assertThat(view.region().left(1)).isCloseTo(5 - half, within(1e-9));
    assertThat(view.region().right(1)).isCloseTo(5 + half, within(1e-9));
  }

  @Test
  void clipsTheHullOfABox() {
    View crop = View.of(100, 100).crop(10, 10, 50, 50);
    assertThat(crop.hull(0, 20, 30, 90)).containsExactly(0, 10, 20, 50);
    assertThat(crop.hull(80, 80, 90, 90)).containsExactly(50, 50, 50, 50);
    View turned = View.of(100, 100).transform(Homography.rotation(45, 50, 50));
    double reach = 10 * Math.sqrt(2);
    assertThat(turned.hull(40, 40, 60, 60))
        .containsExactly(
            new double[] {50 - reach, 50 - reach, 50 + reach, 50 + reach}, within(1e-9));
  }

  @Test
  void countsABoxAsFarAsACropLeftIt() {
    View view =
        View.of(100, 100).crop(0, 0, 50, 100).transform(Homography.rotation(180.001, 25, 50));
    // Of the box's 60 columns 10 are left.
    double[] hull = view.hull(40, 40, 100, 60);
    assertThat(hull[2] - hull[0]).isCloseTo(10, within(0.1));
  }

  @Test
  void leavesOutWhatIsBehindTheHorizon() {
    // w = 1 - x / 50: what is right of 50 is behind, and 40 goes to 200.
    Homography steep = Homography.of(1, 0, 0, 0, 1, 0, -0.02, 0, 1);
    View view = View.of(90, 90).transform(steep);
    assertThat(view.shows(60, 10)).isFalse();
    assertThat(view.shows(20, 10)).isTrue();
    double[] hull = view.hull(20, 10, 80, 20);
    assertThat(hull[0]).isCloseTo(20 / 0.6, within(1e-9));
    assertThat(hull[1]).isCloseTo(10 / 0.6, within(1e-9));
    assertThat(hull[2]).isEqualTo(90);
    assertThat(view.hull(60, 10, 80, 20)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void takesPointsOutsideForInvisible() {
    View view = View.of(100, 100).crop(10, 10, 50, 50);
    assertThat(view.shows(10, 10)).isTrue();
    assertThat(view.shows(59.9, 59.9)).isTrue();
    assertThat(view.shows(60, 30)).isFalse();
    assertThat(view.shows(9.9, 30)).isFalse();
    assertThat(view.flipHorizontally().point(10, 10)).containsExactly(49, 0);
  }

  @Test
  void refusesAnEmptyCanvas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> View.of(10, 10).crop(0, 0, 0, 3))
        .withMessage("canvas: 0 x 3 (expected: at least 1 x 1)");
  }
}
