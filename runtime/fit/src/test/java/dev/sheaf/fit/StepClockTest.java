package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StepClockTest {
  private static StepClock reading(long... times) {
    PrimitiveIterator.OfLong next = LongStream.of(times).iterator();
    return new StepClock(next::nextLong);
  }

  @Test
  void eachPartHasWhatLiesBeforeItsEnd() {
    StepClock clock = reading(100, 107, 110, 111, 115, 500, 520);
    clock.begin();
    clock.forwardBackwardDone();
    clock.metricsDone();
    clock.forwardBackwardDone();
    clock.optimizerDone();
    assertThat(clock.times()).isEqualTo(new StepTimes(8, 4, 3));

    StepTimes before = clock.times();
    clock.begin();
    clock.forwardBackwardDone();
    assertThat(clock.times().since(before)).isEqualTo(new StepTimes(20, 0, 0));
    assertThat(clock.times().total()).isEqualTo(35);
  }

  @Test
  void nothingIsKnownOfALearnerThatDoesNotMeasure() {
    assertThat(new TinyLearner(0.1).stepTimes()).isEmpty();
  }
}
