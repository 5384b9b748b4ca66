package dev.sheaf.load.internal;

import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Slot;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Items of one batch that workers share: each draws the next number until none is left. Nobody
 * takes a lock for an item.
 */
final class Stage {
  /** What is done for one item. */
  interface Work {
    void run(int item, Slot slot) throws Throwable;
  }

  private static final int NONE = -1;

  final BatchTask<?> task;
  private final Part part;
  private final int items;
  private final Work work;
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  /** Everything is left to do. */
  Stage(BatchTask<?> task, Part part, int items, Work work) {
    this.task = task;
    this.part = part;
    this.items = items;
    this.work = work;
  }

  /** Whether an item is left to draw. */
  boolean isOpen() {
    return drawn.get() < items;
  }

  /** What its items are a part of. */
  Part part() {
    return part;
  }

  /** Leaves no item to draw. */
  void cancel() {
    drawn.set(items);
  }

  /** Does items until none is left; true for the one caller that did the last. */
  boolean share(Worker<?> worker) {
    boolean last = false;
    for (int item = draw(); item != NONE; item = draw()) {
      worker.begins(this, item);
      last |= run(item, worker.slot());
    }
    return last;
  }

  /** Does all items, one after the other, unless the thread is interrupted at one. */
  void runAll(Slot slot) {
    slot.workspace().clock().enter(part);
    for (int item = draw(); item != NONE; item = draw()) {
      run(item, slot);
      if (task.hasFailed() && LoadFailure.isInterrupt(task.failure())) {
        return;
      }
    }
  }

  private int draw() {
    int item = drawn.getAndIncrement();
    return item < items ? item : NONE;
  }

  private boolean run(int item, Slot slot) {
    try {
      work.run(item, slot);
    } catch (Throwable e) { // whatever it is, the training thread has to hear of it
      task.fail(item, e);
    }
    return done.incrementAndGet() == items;
  }
}
