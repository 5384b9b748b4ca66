package dev.sheaf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Box;
import dev.sheaf.Role;
import dev.sheaf.annotation.BoxFormat;
import dev.sheaf.image.internal.geometry.Homography;
import dev.sheaf.image.internal.geometry.View;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoxesFieldTest {
  private static final View HALF = View.of(200, 100).resize(100, 50);

  private static BoxesFieldBuilder builder() {
    return BoxesField.builder("things", Role.TARGET, "photo", 50, 100, 3).classes("dog", "cat");
  }

  private static float[] drawn(BoxesField field, View view, @Nullable List<Box> boxes) {
    return Drawn.by(view, field, row -> field.encode(boxes, row)).floats();
  }

  private static long[] classes(View view, List<Box> boxes) {
    BoxClassesField field = BoxClassesField.of("thingsClasses", builder().build());
    return Drawn.by(view, field, row -> field.encode(boxes, row)).longs();
  }

  private static void refuses(@Nullable List<Box> boxes, String message) {
    assertThatThrownBy(() -> drawn(builder().build(), HALF, boxes))
        .isInstanceOf(BadSampleException.class)
        .hasMessage("field 'things': " + message);
  }

  @Test
  void movesBoxesAndLeavesZerosAndMinusOneBehindThem() {
    List<Box> boxes = List.of(Box.xyxy(20, 10, 60, 90, 1), Box.xywh(100, 0, 100, 50, 0));

    assertThat(drawn(builder().build(), HALF, boxes))
        .containsExactly(10, 5, 30, 45, 50, 0, 100, 25, 0, 0, 0, 0);
    assertThat(classes(HALF, boxes)).containsExactly(1, 0, -1);
    assertThat(drawn(builder().build(), HALF, List.of())).containsExactly(new float[12]);
    assertThat(classes(HALF, List.of())).containsExactly(-1, -1, -1);
  }

  @Test
  void writesEveryFormat() {
    List<Box> box = List.of(Box.xyxy(20, 10, 60, 90, 1));

    assertThat(drawn(builder().format(BoxFormat.XYWH).build(), HALF, box))
        .startsWith(10, 5, 20, 40);
    assertThat(drawn(builder().format(BoxFormat.CXCYWH).build(), HALF, box))
        .startsWith(20, 25, 20, 40);
    assertThat(drawn(builder().normalised(true).build(), HALF, box))
        .startsWith(0.1f, 0.1f, 0.3f, 0.9f);
    assertThat(drawn(builder().format(BoxFormat.CXCYWH).normalised(true).build(), HALF, box))
        .startsWith(0.2f, 0.5f, 0.2f, 0.8f);
  }

  @Test
  void readsSharesOfThePhoto() {
    Box line = Box.cxcywh(0.2, 0.5, 0.2, 0.8, 1).asNormalised();

    assertThat(drawn(builder().build(), HALF, List.of(line))).startsWith(10, 5, 30, 45);
  }

  @Test
  void leavesOutWhatTooLittleIsLeftOfAndMovesTheOthersUp() {
    View crop = View.of(200, 100).crop(100, 50, 100, 50);
    List<Box> boxes =
        List.of(
            Box.xyxy(0, 0, 100.9, 100, 0), Box.xyxy(0, 0, 50, 40, 0), Box.xyxy(0, 0, 101, 100, 1));

    assertThat(drawn(builder().build(), crop, boxes))
        .containsExactly(0, 0, 1, 50, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(classes(crop, boxes)).containsExactly(1, -1, -1);
    assertThat(drawn(builder().smallest(0.5).build(), crop, boxes).length).isEqualTo(12);
    assertThat(drawn(builder().smallest(0.5).build(), crop, boxes)[6]).isEqualTo(1);
    assertThat(drawn(builder().smallest(0).build(), crop, boxes)).endsWith(0, 0, 0, 0);
    assertThat(drawn(builder().smallest(2).build(), crop, boxes)).containsExactly(new float[12]);
  }

  @Test
  void turnedBoxesAreTheHullOfTheirCornersInThePicture() {
    View turned = View.of(100, 50).transform(Homography.rotation(90, 50, 25));

    // Counter-clockwise about (50, 25): (x, y) goes to (25 + y, 75 - x).
    assertThat(drawn(builder().build(), turned, List.of(Box.xyxy(30, 10, 60, 20, 0))))
        .startsWith(35, 15, 45, 45);
    assertThat(drawn(builder().build(), turned, List.of(Box.xyxy(10, 10, 60, 20, 0))))
        .startsWith(35, 15, 45, 50);
  }

  @Test
  void cutsOffWhatLiesBeyondThePhoto() {
    View padded = View.of(80, 30).pad(10, 10, 10, 10);

    assertThat(drawn(builder().build(), padded, List.of(Box.xyxy(-5, -5, 20, 99, 0))))
        .startsWith(10, 10, 30, 40);
  }

  @Test
  void namesTheBoxAndWhatIsWrongWithIt() {
    Box good = Box.xyxy(20, 10, 60, 90, 1);
    String correct = "Correct the annotation.";
    refuses(
        null, "null: no list of boxes. Use an empty list for a photo that has nothing to find.");
    refuses(
        Collections.nCopies(4, good),
        "4 boxes: more than the tensor's 3 rows. Set most to 4, or leave out boxes of your choice.");
    refuses(Arrays.asList(good, null), "[1] = null: no box. Take it out of the list.");
    refuses(
        List.of(good, Box.xyxy(1, 2, Double.NaN, 4, 0)),
        "[1] = 1.0 2.0 NaN 4.0 0: has a coordinate that is not a number. " + correct);
    refuses(
        List.of(Box.xyxy(60, 10, 20, 90, 0)),
        "[0] = 60.0 10.0 20.0 90.0 0: its right edge is to the left of its left edge. Correct the annotation; Box.xywh takes a width and a height.");
    refuses(
        List.of(Box.xywh(60, 10, 20, -9, 0)),
        "[0] = 60.0 10.0 80.0 1.0 0: its lower edge is above its upper edge. Correct the annotation; Box.xywh takes a width and a height.");
    refuses(
        List.of(good, good, Box.xyxy(20, 10, 60, 90, 2)),
        "[2] = 20.0 10.0 60.0 90.0 2: no class has the index 2. Use 0 to 1.");
    refuses(
        List.of(Box.xyxy(20, 10, 60, 90, -1)),
        "[0] = 20.0 10.0 60.0 90.0 -1: no class has the index -1. Use 0 to 1.");
    refuses(
        List.of(Box.xyxy(200, 10, 260, 90, 0)),
        "[0] = 200.0 10.0 260.0 90.0 0: lies outside of the photo, which has 200 x 100 pixels when it is upright. "
            + correct);
    refuses(
        List.of(Box.xyxy(20, 10, 60, 90, 0).asNormalised()),
        "[0] = 20.0 10.0 60.0 90.0 0 normalised: lies outside of the photo, whose shares are 0 to 1. Correct the annotation, or leave out asNormalised() if these are pixels.");
    refuses(
        List.of(Box.xyxy(0.1, 0.1, 0.5, 0.9, 0)),
        "[0] = 0.1 0.1 0.5 0.9 0: lies within the first pixel. Call asNormalised() on boxes whose numbers are shares of the photo's size.");
  }

  @Test
  void takesAnyLabelWhereNoClassesAreNamed() {
    BoxesField field = BoxesField.builder("things", Role.TARGET, "photo", 50, 100, 3).build();
    BoxClassesField classes = BoxClassesField.of("thingsClasses", field);
    List<Box> boxes = List.of(Box.xyxy(20, 10, 60, 90, 901));

    assertThat(Drawn.by(HALF, classes, row -> classes.encode(boxes, row)).longs())
        .containsExactly(901, -1, -1);
  }
}
