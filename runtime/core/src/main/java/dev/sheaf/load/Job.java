package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One batch while it is loaded. It has two stages, each cut into tasks that any threads may do in
 * any order: loading, and finishing in the memory of the tensors, which is scarcer. What lies
 * between the stages is done by one thread.
 */
abstract class Job<B extends Batch> {
  private Runnable onRelease = () -> {};
  private int failedTask = Integer.MAX_VALUE;
  private @Nullable Throwable failure;

  /** The tasks that load. */
  abstract Stage loading();

  /**
   * The tasks that finish what is loaded, which takes the memory of a batch of tensors; null if
   * there are none. Called once, when all is loaded.
   */
  @Nullable Stage finishing() {
    return null;
  }

  /** Whether {@link #finishing} will give tasks. */
  boolean needsFinishing() {
    return false;
  }

  /** Called once, by one thread, when every loading task is done. */
  void loaded() {}

  /** Called once, by one thread, when every finishing task is done. */
  void finished() {}

  /** The batch, when all is done. */
  abstract B batch();

  /** Gives back the memory of a batch that nobody will see. */
  abstract void drop();

  /** What a task loads, for a message. */
  abstract String describe(int task);

  /** Whether there was nothing to load because the generator has ended. */
  boolean isExhausted() {
    return false;
  }

  /** Does everything on the calling thread. */
  final void run(Slot slot) {
    loading().runAll(slot);
    loaded();
    if (!hasFailed() && needsFinishing()) {
      Stage finishing = finishing();
      if (finishing != null) {
        finishing.runAll(slot);
        finished();
      }
    }
  }

  /** Keeps the failure of the first task, whichever thread was faster. */
  final synchronized void fail(int task, Throwable cause) {
    if (task < failedTask) {
      failedTask = task;
      failure = cause;
    }
  }

  final synchronized boolean hasFailed() {
    return failure != null;
  }

  /**
   * Hands the batch over, or throws what went wrong on the calling thread.
   *
   * @throws RuntimeException whatever a task threw
   */
  final B take() {
    Throwable failed;
    synchronized (this) {
      failed = failure;
    }
    if (failed == null) {
      return batch();
    }
    drop();
    if (failed instanceof Error error) {
      error.addSuppressed(new LoadException("while loading " + describe(failedTask), null));
      throw error;
    }
    throw (RuntimeException) failed;
  }

  /** Sets what is told when the batch's memory is given back. */
  final void onRelease(Runnable onRelease) {
    this.onRelease = onRelease;
  }

  final void released() {
    onRelease.run();
  }
}
