package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkerFeedTest {
  /** Lets workers in only once the thread that made it waits for a batch. */
  private static final class LateLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private final transient Thread owner = Thread.currentThread();

    @Override
    public void lock() {
      while (Thread.currentThread() != owner && owner.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      super.lock();
    }
  }

  /** Nobody waits for the slot timeout, here a day, because nobody was woken. */
  @Test
  @Timeout(30)
  void aWorkerThatDiesIsReportedAtOnce() {
    IntFunction<BatchTask<Batch>> deadly =
        index -> {
          throw new IllegalStateException("no task " + index);
        };
    BatchSource<Batch> source =
        new BatchSource<>() {
          @Override
          public int length() {
            return 1;
          }

          @Override
          public BatchTask<Batch> task(int index) {
            return deadly.apply(index);
          }

          @Override
          public void passEnded() {}
        };
    WorkerCount count = new WorkerCount(1, 1, 1, says -> {});
    WorkerFeed<Batch> feed =
        new WorkerFeed<>(
            source, deadly, 2, Duration.ofDays(1), count, workers -> {}, new LateLock());
    try {
      feed.start(0, 1);
      assertThatThrownBy(feed::first)
          .isInstanceOf(LoadException.class)
          .hasMessageContaining("has ended")
          .hasRootCauseMessage("no task 0");
    } finally {
      feed.close();
    }
  }
}
