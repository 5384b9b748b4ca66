package dev.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ShapeTest {
  @Test
  void readsAsAListOfSizes() {
    assertThat(Shape.of(3, 224, 224).batched(32)).hasToString("[32, 3, 224, 224]");
    assertThat(Shape.of()).hasToString("[]");
  }

  @Test
  void countsElements() {
    assertThat(Shape.of(3, 4, 5).elements()).isEqualTo(60);
    assertThat(Shape.of().elements()).isEqualTo(1);
    assertThat(Shape.of(70_000, 70_000).elements()).isEqualTo(4_900_000_000L);
  }

  @Test
  void refusesANegativeSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(3, -1))
        .withMessage("dimension: -1 (expected: >= 0) in [3, -1]");
  }
}
