package dev.sheaf.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.spi.LoadClock.Part;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadClockTest {
  private static LoadClock reading(long... times) {
    PrimitiveIterator.OfLong next = LongStream.of(times).iterator();
    return new LoadClock(next::nextLong);
  }

  @Test
  void eachMomentCountsForThePartThatWasEnteredLast() {
    LoadClock clock = reading(100, 103, 110, 130, 131, 500, 550);
    clock.start(Part.ENCODING);
    clock.enter(Part.READING);
    clock.enter(Part.DECODING);
    clock.enter(Part.ENCODING);
    clock.stop();
    clock.start(Part.FINISHING);
    clock.stop();

    assertThat(clock.nanos(Part.ENCODING)).isEqualTo(3 + 1);
    assertThat(clock.nanos(Part.READING)).isEqualTo(7);
    assertThat(clock.nanos(Part.DECODING)).isEqualTo(20);
    assertThat(clock.nanos(Part.FINISHING)).isEqualTo(50);
  }

  @Test
  void aClockThatStandsStillIsNotRead() {
    LoadClock clock = reading();
    clock.enter(Part.READING);
    clock.stop();
    assertThat(clock.nanos(Part.READING)).isZero();
  }

  @Test
  void whatWasTakenOverIsCleared() {
    LoadClock clock = reading(1, 5, 6, 8);
    clock.start(Part.ENCODING);
    clock.stop();
    clock.clear();
    clock.start(Part.ENCODING);
    clock.stop();
    assertThat(clock.nanos(Part.ENCODING)).isEqualTo(2);
  }
}
