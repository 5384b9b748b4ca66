package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerCountTest {
  private final List<String> lines = new ArrayList<>();

  /** Says how many workers there are after so many batches, of which each was waited for. */
  private int after(int batches, WorkerCount count, long waitedOfEach, long timeOfEach) {
    for (int batch = 1; batch <= batches; batch++) {
      count.wantsMore(batch * waitedOfEach, batch * timeOfEach);
    }
    return count.atLeast();
  }

  @Test
  void autoAddsOneAfterAnotherWhileTrainingWaits() {
    assertThat(after(1000, new WorkerCount(WorkerCount.AUTO, 99, 4, lines::add), 50, 100))
        .isEqualTo(4);
    assertThat(lines)
        .containsExactly(
            "workers: 2 now, as training waited 50 % of the time for batches with 1",
            "workers: 3 now, as training waited 50 % of the time for batches with 2",
            "workers: 4 now, as training waited 50 % of the time for batches with 3");
  }

  @Test
  void autoStaysWithOneWhenTrainingHardlyWaits() {
    assertThat(after(1000, new WorkerCount(WorkerCount.AUTO, 99, 4, lines::add), 4, 100))
        .isEqualTo(1);
    assertThat(lines).isEmpty();
  }

  @Test
  void autoLooksAtAWindowNotAtASingleBatch() {
    assertThat(after(16, new WorkerCount(WorkerCount.AUTO, 99, 4, lines::add), 50, 100))
        .isEqualTo(1);
    assertThat(after(17, new WorkerCount(WorkerCount.AUTO, 99, 4, lines::add), 50, 100))
        .isEqualTo(2);
  }

  @Test
  void aGeneratorNeverHasMoreThanOne() {
    assertThat(after(1000, new WorkerCount(WorkerCount.AUTO, 1, 4, lines::add), 50, 100))
        .isEqualTo(1);
    assertThat(new WorkerCount(8, 1, 4, lines::add).atLeast()).isEqualTo(1);
  }

  @Test
  void aNumberIsANumber() {
    assertThat(after(1000, new WorkerCount(8, 99, 4, lines::add), 50, 100)).isEqualTo(8);
    assertThat(lines).isEmpty();
  }
}
