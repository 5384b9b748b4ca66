package dev.sheaf.load.internal;

import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.load.internal.Prefetcher.Claim;
import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/** One loading thread, and what it is at. */
final class Worker<B extends Batch> implements Runnable {
  private final Prefetcher<B> prefetcher;
  private final Thread thread;
  private final Slot slot;
  private final WorkTimes times;
  private volatile @Nullable Stage stage;
  private volatile int item;
  private volatile long began;
  private volatile @Nullable Throwable death;

  Worker(Prefetcher<B> prefetcher, int number, Slot slot, WorkTimes times) {
    this.prefetcher = prefetcher;
    this.slot = slot;
    this.times = times;
    thread = new Thread(this, "sheaf-loader-" + number);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    LoadClock clock = slot.workspace().clock();
    try (slot) {
      for (Claim<B> next = prefetcher.claim(); next != null; next = prefetcher.claim()) {
        clock.start(next.stage().part());
        boolean last = next.stage().share(this);
        stage = null;
        prefetcher.leave(next, last);
        clock.stop();
        times.add(clock);
      }
    } catch (Throwable e) { // the training thread would wait for ever
      death = e;
      prefetcher.wake();
    }
  }

  /**
   * Makes sure that this worker lives and is not at one item for too long; see the cause if not.
   */
  void check(long now, long limitNanos) {
    Throwable ended = death;
    if (ended != null) {
      throw new LoadException(thread.getName() + " has ended: " + ended, ended);
    }
    if (busyNanos(now) >= limitNanos) {
      throw tooLong(limitNanos);
    }
  }

  Slot slot() {
    return slot;
  }

  /** Notes what this worker begins, so that the training thread can tell if it takes too long. */
  void begins(Stage stage, int item) {
    this.item = item;
    began = System.nanoTime();
    this.stage = stage;
  }

  Thread thread() {
    return thread;
  }

  /** Nanoseconds since the present item began; 0 if there is none. */
  long busyNanos(long now) {
    return stage == null ? 0 : Math.max(0, now - began);
  }

  /** The place where this worker is, as a cause. */
  Throwable place() {
    Throwable place = new Throwable(thread.getName() + " is at");
    place.setStackTrace(thread.getStackTrace());
    return place;
  }

  private LoadException tooLong(long limitNanos) {
    Stage at = stage;
    return new LoadException(
        "%s: not loaded after %.3f s; %s is still at it (its stack is the cause). If that is intended, allow more with slotTimeout."
            .formatted(
                at == null ? "a batch" : at.task.describe(item),
                limitNanos / 1e9,
                thread.getName()),
        place());
  }
}
