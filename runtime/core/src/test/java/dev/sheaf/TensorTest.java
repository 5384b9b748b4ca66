package dev.sheaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void theNameSaysTheDtypeWhateverTheLiterals() {
    Tensor floats = Tensor.ofFloats("x", Shape.of(2), 1, 2);
    assertThat(floats.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(floats.floats().get(1)).isEqualTo(2f);
    Tensor longs = Tensor.ofLongs("y", Shape.of(2), 1, 2);
    assertThat(longs.dtype()).isEqualTo(DType.INT64);
    assertThat(longs.longs().get(1)).isEqualTo(2);
  }

  @Test
  void theWrongViewIsRefused() {
    assertThatThrownBy(() -> Tensor.ofLongs("y", Shape.of(1), 1).floats())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("tensor 'y' is int64, not float32");
  }

  @Test
  void theValuesAreAsManyAsTheShapeSays() {
    assertThatThrownBy(() -> Tensor.ofFloats("x", Shape.of(2, 2), 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tensor 'x': 12 bytes (expected: 16 for float32 [2, 2])");
    assertThatThrownBy(
            () -> new Tensor("x", DType.UINT8, Shape.of(3), ByteBuffer.allocateDirect(4)))
        .hasMessage("tensor 'x': 4 bytes (expected: 3 for uint8 [3])");
  }
}
