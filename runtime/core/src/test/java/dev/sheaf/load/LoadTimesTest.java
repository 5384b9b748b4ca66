package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LoadTimesTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private static LoadTimes times(int workers, double elapsed, double waiting, double... work) {
    return new LoadTimes(
        100,
        workers,
        2,
        false,
        (long) (elapsed * SECOND),
        (long) (waiting * SECOND),
        (long) (work[0] * SECOND),
        (long) (work[1] * SECOND),
        (long) (work[2] * SECOND),
        (long) (work[3] * SECOND));
  }

  @Test
  void freeDataWouldSaveTheWaiting() {
    LoadTimes times = times(2, 12, 4, 1, 10, 5, 2);
    assertThat(times.elapsedIfDataWereFree()).isEqualTo(8 * SECOND);
    assertThat(times.headroom()).isEqualTo(1.5, CLOSE);
    assertThat(times.waitingShare()).isEqualTo(1 / 3.0, CLOSE);
    assertThat(times.utilization()).isEqualTo(18 / 24.0, CLOSE);
    assertThat(times.isDataTheBottleneck()).isTrue();
  }

  @Test
  void saysWhatWouldBeWonWhereDataIsWaitedFor() {
    assertThat(times(1, 12, 4, 1, 13, 4, 2).explain("an epoch", 2))
        .containsExactly(
            "Data is the bottleneck: an epoch would take 4.0s instead of 6.0s if data were free (headroom x1.5).",
            "Loading (1 worker) was busy 100% of the time, of it 5% reading files, 65% decoding, 20% encoding, 10% finishing tensors. What might help: more workers, or a decode-once cache, cache(file).");
    assertThat(times(0, 10, 4, 0, 0, 4, 0).explain())
        .containsExactly(
            "Data is the bottleneck: it would take 6.0s instead of 10.0s if data were free (headroom x1.7).",
            "Loading (no worker) was busy 40% of the time. A worker would load while the model computes: workers(1) or Loader.AUTO.");
  }

  @Test
  void advisesNothingThatIsThereAlready() {
    assertThat(times(2, 10, 4, 0, 0, 9, 0).explain())
        .last()
        .isEqualTo("Loading (2 workers) was busy 45% of the time.");
    assertThat(new LoadTimes(1, 2, 2, true, 10, 4, 3, 12, 0, 0).explain())
        .last()
        .isEqualTo(
            "Loading (2 workers) was busy 75% of the time, of it 20% reading files, 80% decoding.");
  }

  @Test
  void doesNotAskForMoreOfWhatIsIdle() {
    assertThat(times(1, 10, 4, 0, 0, 0.2, 0).explain())
        .last()
        .isEqualTo(
            "Loading (1 worker) was busy 2% of the time. It is not what is slow: its threads lack a processor, or are held up between batches.");
  }

  @Test
  void saysHowMuchLoadingIsUsedWhereItIsFastEnough() {
    assertThat(times(2, 10, 0.4, 1, 3, 0.8, 0).explain())
        .containsExactly(
            "The model is the bottleneck: loading (2 workers) is at 24% of its capacity.");
  }

  @Test
  void beforeTheFirstBatchThereIsNothingToSay() {
    LoadTimes none = times(0, 0, 0, 0, 0, 0, 0);
    assertThat(none.headroom()).isEqualTo(1);
    assertThat(none.utilization()).isZero();
    assertThat(none.isDataTheBottleneck()).isFalse();
  }

  @Test
  void aReadingCanBeTakenFromALaterOne() {
    LoadTimes earlier = times(1, 2, 1, 1, 2, 3, 4);
    LoadTimes later = times(2, 12, 4, 3, 6, 8, 9);
    assertThat(later.since(earlier))
        .isEqualTo(
            new LoadTimes(
                0,
                2,
                2,
                false,
                10 * SECOND,
                3 * SECOND,
                2 * SECOND,
                4 * SECOND,
                5 * SECOND,
                5 * SECOND));
    assertThat(later.within(SECOND, 7))
        .isEqualTo(
            new LoadTimes(
                100, 2, 2, false, SECOND, 7, 3 * SECOND, 6 * SECOND, 8 * SECOND, 9 * SECOND));
  }
}
