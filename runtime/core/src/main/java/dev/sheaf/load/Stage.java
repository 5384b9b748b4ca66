package dev.sheaf.load;

import dev.sheaf.spi.Slot;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tasks of one batch that workers share: each draws the next number until none is left. Nobody
 * takes a lock for a task.
 */
final class Stage {
  /** What one task does. */
  interface Work {
    void run(int task, Slot slot);
  }

  private static final int NONE = -1;

  final Job<?> job;
  private final int tasks;
  private final Work work;
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  Stage(Job<?> job, int tasks, Work work) {
    this.job = job;
    this.tasks = tasks;
    this.work = work;
  }

  /** Whether a task is left to draw. */
  boolean isOpen() {
    return drawn.get() < tasks;
  }

  boolean isComplete() {
    return done.get() == tasks;
  }

  /** Leaves no task to draw. */
  void cancel() {
    drawn.set(tasks);
  }

  /** Does tasks until none is left; true for the one caller that did the last. */
  boolean share(Worker worker) {
    boolean last = false;
    for (int task = draw(); task != NONE; task = draw()) {
      worker.begins(this, task);
      last |= run(task, worker.slot());
    }
    return last;
  }

  /** Does all tasks, one after the other. */
  void runAll(Slot slot) {
    for (int task = draw(); task != NONE; task = draw()) {
      run(task, slot);
    }
  }

  private int draw() {
    int task = drawn.getAndIncrement();
    return task < tasks ? task : NONE;
  }

  private boolean run(int task, Slot slot) {
    try {
      work.run(task, slot);
    } catch (Throwable e) { // whatever it is, the training thread has to hear of it
      job.fail(task, e);
    }
    return done.incrementAndGet() == tasks;
  }
}
