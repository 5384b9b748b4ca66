package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  @Test
  void accuracyIsTheShareOfTheDiagonalAndTheMajorityThatOfTheLargestRow() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(List.of("cat", "horse"), new double[][] {{1, 0}, {1, 2}});

    assertThat(matrix.total()).isEqualTo(4);
    assertThat(matrix.accuracy()).isEqualTo(0.75, within(1e-12));
    assertThat(matrix.found(1)).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(matrix.majority()).isEqualTo(1);
    assertThat(matrix.majorityShare()).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void rowsAreWhatItWasAndColumnsWhatTheModelSaid() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(List.of("cat", "horse"), new double[][] {{0, 0}, {1, 2}});

    assertThat(matrix.toString().lines())
        .containsExactly(
            "        cat horse found", //
            "cat       .     .     -",
            "horse     1     2  67 %");
  }

  @Test
  void columnsAreAsWideAsTheirNumbersAndWeightsHaveTwoDigits() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(List.of("a", "b"), new double[][] {{1234567, 0.5}, {0, 2}});

    assertThat(matrix.toString().lines())
        .containsExactly(
            "        a       b   found", //
            "a 1234567    0.50   100 %",
            "b       .       2   100 %");
  }

  @Test
  void wantsARowAndAColumnForEachClass() {
    assertThatThrownBy(() -> new ConfusionMatrix(List.of("a", "b"), new double[][] {{1, 2}}))
        .hasMessage("counts: 1 rows (expected: a row and a column for each of the 2 classes)");
  }
}
