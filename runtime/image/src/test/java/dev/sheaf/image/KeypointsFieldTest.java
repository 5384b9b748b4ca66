package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import org.junit.jupiter.api.Test;

class KeypointsFieldTest {
  /** Nose, left eye, right eye. */
  private static final float[] FACE = {10, 20, 2, 30, 21, 1, 50, 22, 2};

  private static KeypointsFieldBuilder builder() {
    return KeypointsField.builder("joints", Role.TARGET, "photo", 50, 100, 3).pairs(1, 2);
  }

  private static float[] drawn(KeypointsField field, View view, float... points) {
    return Drawn.by(view, field, row -> field.encode(points, row)).floats();
  }

  private static void refuses(String message, float... points) {
    assertThatThrownBy(() -> drawn(builder().build(), View.of(100, 50), points))
        .isInstanceOf(BadSampleException.class)
        .hasMessage("field 'joints': " + message);
  }

  @Test
  void movesPointsAndKeepsHowVisibleTheyAre() {
    assertThat(drawn(builder().build(), View.of(100, 50), FACE)).containsExactly(FACE);
    assertThat(drawn(builder().build(), View.of(200, 25).resize(100, 50), FACE))
        .containsExactly(5, 40, 2, 15, 42, 1, 25, 44, 2);
    assertThat(drawn(builder().normalised(true).build(), View.of(100, 50), FACE))
        .containsExactly(0.1f, 0.4f, 2, 0.3f, 0.42f, 1, 0.5f, 0.44f, 2);
  }

  @Test
  void pairsChangePlacesWhereThePhotoIsMirrored() {
    View view = View.of(100, 50);
    float[] across = {89, 20, 2, 49, 22, 2, 69, 21, 1};
    assertThat(drawn(builder().build(), view.flipHorizontally(), FACE)).containsExactly(across);
    assertThat(drawn(builder().build(), view.flipVertically(), FACE))
        .containsExactly(10, 29, 2, 50, 27, 2, 30, 28, 1);
    assertThat(drawn(builder().build(), view.flipHorizontally().flipVertically(), FACE))
        .containsExactly(89, 29, 2, 69, 28, 1, 49, 27, 2);
    assertThat(drawn(builder().build(), view.transform(Homography.rotation(180, 50, 25)), FACE)[5])
        .isEqualTo(1);
    assertThat(drawn(builder().pairs().build(), view.flipHorizontally(), FACE))
        .containsExactly(89, 20, 2, 69, 21, 1, 49, 22, 2);
  }

  @Test
  void pointsThatLeaveThePictureAreNotKnownAnyMore() {
    View crop = View.of(200, 50).crop(20, 0, 100, 50);
    assertThat(drawn(builder().build(), crop, FACE)).containsExactly(0, 0, 0, 10, 21, 1, 30, 22, 2);
    // What a crop cut off does not come back when more canvas is added.
    View padded = View.of(100, 50).crop(20, 0, 80, 50).pad(20, 0, 0, 0);
    assertThat(drawn(builder().build(), padded, FACE))
        .containsExactly(0, 0, 0, 30, 21, 1, 50, 22, 2);
    assertThat(drawn(builder().build(), View.of(100, 50), 10, 20, 0, 30, 99, 2, -1, 22, 2))
        .containsExactly(new float[9]);
  }

  @Test
  void namesThePointAndWhatIsWrongWithIt() {
    refuses(
        "4 numbers: wrong length. Every sample needs 9: x, y and visible of 3 points.", 1, 2, 3, 4);
    refuses(
        "point 1 = NaN, 21.0, 1.0: has a coordinate that is not a number. Correct the annotation; a point that is not known is 0, 0, 0.",
        10,
        20,
        2,
        Float.NaN,
        21,
        1,
        50,
        22,
        2);
    refuses(
        "point 2 = 50.0, 22.0, 3.0: is visible neither 0, 1 nor 2. Use 2 if it can be seen, 1 if something hides it, 0 if it is not known.",
        10,
        20,
        2,
        30,
        21,
        1,
        50,
        22,
        3);
    refuses(
        "2 points: all of them lie within the first pixel. Give points in pixels, not as shares of the photo's size.",
        0.1f,
        0.2f,
        2,
        0.5f,
        0.5f,
        1,
        0,
        0,
        0);
    KeypointsField field = builder().build();
    assertThatThrownBy(() -> Drawn.by(View.of(100, 50), field, row -> field.encode(null, row)))
        .hasMessage(
            "field 'joints': null: no points. Every sample needs 3; give 0, 0, 0 for those that are not known.");
  }

  @Test
  void refusesPairsThatAreNone() {
    assertThatThrownBy(() -> builder().pairs(1))
        .hasMessage("pairs: 1 indices (expected: two for each pair)");
    assertThatThrownBy(() -> builder().pairs(1, 3)).hasMessage("pairs: 3 (expected: 0 to 2)");
    assertThatThrownBy(() -> builder().pairs(1, 1))
        .hasMessage("pairs: 1 with itself (expected: two points)");
    assertThatThrownBy(() -> builder().pairs(0, 1, 1, 2))
        .hasMessage("pairs: 1 twice (expected: once)");
  }
}
