package dev.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Tensor TWO = Tensor.ofFloats("x", Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

  @Test
  void itsSizeIsThatOfEveryTensor() {
    Tensor classes = Tensor.ofLongs("y", Shape.of(2), 0, 1);
    Tensor weights = Tensor.ofFloats("w", Shape.of(2), 1, 0);
    assertThat(Batch.of(List.of(TWO), List.of(classes), weights).size()).isEqualTo(2);
    assertThat(Batch.of(List.of(TWO), List.of()).size()).isEqualTo(2);
  }

  @Test
  void tensorsOfDifferentSizesAreRefused() {
    Tensor one = Tensor.ofFloats("y", Shape.of(1, 1), 1);
    String message =
        "y: float32 [1, 1] (expected: the same number of samples as x: float32 [2, 3], as the first dimension)";
    assertThatThrownBy(() -> Batch.of(List.of(TWO), List.of(one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Batch.of(List.of(TWO), List.of(), one)).hasMessage(message);
    Tensor scalar = Tensor.ofFloats("s", Shape.of(), 1);
    assertThatThrownBy(() -> Batch.of(List.of(scalar), List.of()))
        .hasMessageContaining("s: float32 [] (expected: the same number of samples");
    assertThatThrownBy(() -> Batch.of(List.of(), List.of(one)))
        .hasMessage("inputs: none (expected: > 0)");
  }
}
