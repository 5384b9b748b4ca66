package dev.sheaf.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MomentsTest {
  private static Moments of(double... values) {
    Moments moments = new Moments();
    for (double value : values) {
      moments.add(value);
    }
    return moments;
  }

  /** Where the squares of the numbers agree in all digits that a double has. */
  @Test
  void keepsTheDeviationOfLargeNumbers() {
    Moments moments = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
    assertThat(moments.mean()).isEqualTo(1e9 + 10);
    assertThat(moments.std()).isCloseTo(Math.sqrt(22.5), within(1e-12));
    assertThat(moments.least()).isEqualTo(1e9 + 4);
    assertThat(moments.most()).isEqualTo(1e9 + 16);
  }

  @Test
  void equalNumbersDeviateByNothing() {
    assertThat(of(0.1, 0.1, 0.1, 0.1, 0.1).std()).isZero();
  }

  @Test
  void writesDigitsByTheDeviation() {
    assertThat(Attribute.of(1_700_000_123.456789, 12.345678912))
        .isEqualTo("mean = 1.70000012345679E9, std = 12.34568");
    assertThat(Attribute.of(List.of(0.48512345678, 0.5), List.of(0.022912345678, 0.0)))
        .isEqualTo("mean = {0.48512346, 0.5}, std = {0.02291235, 1.0}");
  }
}
