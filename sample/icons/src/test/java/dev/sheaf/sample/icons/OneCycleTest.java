package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OneCycleTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  @Test
  void theRateRisesForAFifthOfTheStepsAndFallsToNothing() {
    OneCycle cycle = new OneCycle(0.01, 100);

    assertThat(cycle.rate(0)).isEqualTo(0.0004, CLOSE);
    assertThat(cycle.rate(20)).isEqualTo(0.01, CLOSE);
    assertThat(cycle.rate(60)).isEqualTo(0.005, CLOSE);
    assertThat(cycle.rate(100)).isEqualTo(0, CLOSE);
    for (int step = 0; step < 100; step++) {
      assertThat(cycle.rate(step + 1) > cycle.rate(step)).isEqualTo(step < 20);
    }
  }
}
