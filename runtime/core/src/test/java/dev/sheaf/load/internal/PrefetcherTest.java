package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.load.internal.Numbers.NumberBatch;
import dev.sheaf.load.internal.Prefetcher.Claim;
import dev.sheaf.spi.Slot;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps through the protocol; the test itself plays the workers. */
@Timeout(60)
class PrefetcherTest {
  private static final long FOREVER = TimeUnit.DAYS.toNanos(1);

  private final SampleBatches<Integer, NumberBatch> batches = Numbers.batches(8, 2, own -> {});
  private final Slot slot = batches.newSlot();
  private final StepLock lock = new StepLock();
  private final Prefetcher<NumberBatch> prefetcher =
      new Prefetcher<>(index -> batches.task(index, batches.pass()), 4, lock);

  /** Does something whenever a thread has let go of the lock, before it goes on. */
  private static final class StepLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private transient Runnable between = () -> {};

    void between(Runnable between) {
      this.between = between;
    }

    @Override
    public void unlock() {
      super.unlock();
      if (!isHeldByCurrentThread()) {
        Runnable step = between;
        between = () -> {};
        step.run();
        between = step;
      }
    }
  }

  private Claim<NumberBatch> claim() {
    Claim<NumberBatch> claim = prefetcher.claim();
    assertThat(claim).isNotNull();
    return claim;
  }

  /** Does all items of a stage. */
  private void work(Claim<NumberBatch> claim) {
    claim.stage().runAll(slot);
  }

  @Test
  void aBatchIsLoadedThenFinishedThenReady() throws InterruptedException {
    prefetcher.start(0, 1);
    Claim<NumberBatch> loading = claim();
    work(loading);
    prefetcher.leave(loading, true);
    Claim<NumberBatch> finishing = claim();
    assertThat(finishing.stage()).isNotSameAs(loading.stage());
    work(finishing);
    prefetcher.leave(finishing, true);
    NumberBatch batch = prefetcher.awaitFirst(() -> FOREVER).take();
    batch.check();
    batch.close();
  }

  @Test
  void aWorkerMayLeaveAfterTheBatchIsTaken() throws InterruptedException {
    prefetcher.start(0, 1);
    Claim<NumberBatch> loading = claim();
    work(loading);
    prefetcher.leave(loading, true);
    Claim<NumberBatch> finishing = claim();
    Claim<NumberBatch> late = claim();
    work(finishing);
    prefetcher.leave(finishing, true);
    NumberBatch batch = prefetcher.awaitFirst(() -> FOREVER).take();
    prefetcher.removeFirst();
    prefetcher.leave(late, false);
    batch.close();
    prefetcher.stop();
    prefetcher.awaitStopped(() -> FOREVER);
    assertNoneTwice();
  }

  @Test
  void nothingCanBeClaimedBetweenTheWaitAndTheDropping() throws InterruptedException {
    prefetcher.start(0, 1);
    Claim<NumberBatch> loading = claim();
    work(loading);
    prefetcher.stop();
    // The worker ends the stage while the stream's thread waits for it; as the thread lets go of
    // the lock, a second worker looks for work before it goes on.
    AtomicReference<Claim<NumberBatch>> claimed = new AtomicReference<>();
    Thread worker = new Thread(() -> prefetcher.leave(loading, true));
    Thread stream = Thread.currentThread();
    lock.between(
        () -> {
          if (Thread.currentThread() == stream) {
            Claim<NumberBatch> found = prefetcher.claimNow();
            if (found != null) {
              claimed.set(found);
            }
          }
        });
    worker.start();
    prefetcher.awaitStopped(() -> FOREVER);
    worker.join();
    lock.between(() -> {});
    Claim<NumberBatch> found = claimed.get();
    if (found != null) {
      work(found);
      prefetcher.leave(found, true);
    }
    assertNoneTwice();
    assertThat(found).isNull();
  }

  private void assertNoneTwice() {
    for (BufferPool pool : List.of(batches.memory().stored(0), batches.memory().tensors(0))) {
      List<ByteBuffer> free = pool.free();
      Set<ByteBuffer> different = Collections.newSetFromMap(new IdentityHashMap<>());
      different.addAll(free);
      assertThat(different).as("buffers of the pool").hasSameSizeAs(free);
    }
  }

  @Test
  void theFirstBatchGetsMemoryAlsoWhenAllOfItIsHeld() throws InterruptedException {
    prefetcher.start(0, 4);
    NumberBatch[] open = new NumberBatch[4];
    for (int index = 0; index < 4; index++) {
      Claim<NumberBatch> loading = claim();
      work(loading);
      prefetcher.leave(loading, true);
      if (index == Prefetcher.FINISHED) {
        assertThat(prefetcher.claimNow()).as("no memory is free").isNull();
        Thread worker =
            new Thread(
                () -> {
                  Claim<NumberBatch> urgent = prefetcher.claim();
                  urgent.stage().runAll(slot);
                  prefetcher.leave(urgent, true);
                });
        worker.start();
      } else {
        Claim<NumberBatch> finishing = claim();
        work(finishing);
        prefetcher.leave(finishing, true);
      }
      open[index] = prefetcher.awaitFirst(() -> FOREVER).take();
      prefetcher.removeFirst();
    }
    for (NumberBatch batch : open) {
      batch.check();
      batch.close();
    }
    assertNoneTwice();
  }

  @Test
  void whatAStuckWorkerIsAtDoesNotComeBackIntoUse() {
    prefetcher.start(0, 2);
    Claim<NumberBatch> stuck = claim();
    Claim<NumberBatch> done = claim();
    assertThat(done.entry()).as("both at one batch").isSameAs(stuck.entry());
    work(done);
    prefetcher.leave(done, false);
    prefetcher.close();
    prefetcher.dropRest();
    assertThat(batches.memory().stored(0).free()).isEmpty();
    prefetcher.leave(stuck, true);
    assertNoneTwice();
  }
}
