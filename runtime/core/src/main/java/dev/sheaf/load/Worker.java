package dev.sheaf.load;

import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/** One loading thread, and what it is at. */
final class Worker implements Runnable {
  private final Ring<?> ring;
  private final Thread thread;
  private final Slot slot;
  private volatile @Nullable Stage stage;
  private volatile int task;
  private volatile long began;
  private volatile @Nullable Throwable death;

  Worker(Ring<?> ring, int number, Slot slot) {
    this.ring = ring;
    this.slot = slot;
    thread = new Thread(this, "sheaf-loader-" + number);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    try (slot) {
      for (Stage next = ring.claim(); next != null; next = ring.claim()) {
        boolean last = next.share(this);
        stage = null;
        ring.leave(next, last);
      }
    } catch (Throwable e) { // the training thread would wait for ever
      death = e;
    }
  }

  /**
   * Makes sure that this worker lives and is not at one task for too long; see the cause if not.
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
  void begins(Stage stage, int task) {
    this.task = task;
    began = System.nanoTime();
    this.stage = stage;
  }

  Thread thread() {
    return thread;
  }

  /** Nanoseconds since the present task began; 0 if there is none. */
  long busyNanos(long now) {
    return stage == null ? 0 : Math.max(0, now - began);
  }

  /** What went on too long, with the place where this worker is. */
  private LoadException tooLong(long limitNanos) {
    Stage at = stage;
    Throwable place = new Throwable(thread.getName() + " is at");
    place.setStackTrace(thread.getStackTrace());
    return new LoadException(
        "%s: not loaded after %.3f s; %s is still at it (its stack is the cause). If that is intended, allow more with slotTimeout."
            .formatted(
                at == null ? "a batch" : at.job.describe(task), limitNanos / 1e9, thread.getName()),
        place);
  }
}
