package dev.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxTest {
  @Test
  void theThreeFormatsNameTheSameBox() {
    Box corners = Box.xyxy(10, 20, 40, 100, 3);

    assertThat(Box.xywh(10, 20, 30, 80, 3)).isEqualTo(corners);
    assertThat(Box.cxcywh(25, 60, 30, 80, 3)).isEqualTo(corners);
    assertThat(corners.width()).isEqualTo(30);
    assertThat(corners.height()).isEqualTo(80);
  }

  @Test
  void sharesArePartOfTheBox() {
    Box line = Box.cxcywh(0.5, 0.25, 0.5, 0.5, 1).asNormalised();

    assertThat(line).isEqualTo(new Box(0.25, 0, 0.75, 0.5, 1, true));
    assertThat(line).isNotEqualTo(Box.xyxy(0.25, 0, 0.75, 0.5, 1));
  }

  @Test
  void textIsReadBack() {
    Box box = Box.xyxy(1.0 / 3, -2, 1e9, Double.NaN, 7);

    assertThat(box).hasToString("0.3333333333333333 -2.0 1.0E9 NaN 7");
    assertThat(Box.parse(box.toString())).isEqualTo(box);
    assertThat(Box.parse(box.asNormalised().toString())).isEqualTo(box.asNormalised());
    assertThat(Box.parse("  48 240.5\t195 371 0 ")).isEqualTo(Box.xyxy(48, 240.5, 195, 371, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 2 3 4",
        "1 2 3 4 5 6",
        "1 2 3 4 5 normalised x",
        "1 2 3 x 5",
        "1 2 3 4 5.5"
      })
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> Box.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is no box; write left, top, right, bottom and the index of the class, as in"
                + " '48.0 240.5 195.0 371.0 0'",
            text);
  }
}
