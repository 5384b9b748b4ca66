package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  private final ConfusionMatrix matrix = new ConfusionMatrix(List.of("cat", "horse"));

  @Test
  void accuracyIsTheShareOfTheDiagonalAndTheMajorityThatOfTheLargestRow() {
    matrix.add(0, 0);
    matrix.add(1, 1);
    matrix.add(1, 0);
    matrix.add(1, 1);

    assertThat(matrix.total()).isEqualTo(4);
    assertThat(matrix.accuracy()).isEqualTo(0.75, Offset.offset(1e-12));
    assertThat(matrix.majorityClass()).isEqualTo("horse");
    assertThat(matrix.majorityShare()).isEqualTo(0.75, Offset.offset(1e-12));
  }

  @Test
  void rowsAreWhatItWasAndColumnsWhatTheModelSaid() {
    matrix.add(1, 0);
    matrix.add(1, 1);
    matrix.add(1, 1);

    assertThat(matrix.toString().lines())
        .containsExactly(
            "        cat horse found", //
            "cat       .     .     -",
            "horse     1     2  67 %");
  }
}
