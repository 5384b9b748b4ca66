package dev.sheaf.load.internal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.sheaf.Batch;
import dev.sheaf.spi.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The work of one batch. It has two stages, each cut into items that any threads may do in any
 * order: loading, and finishing in the memory of the tensors, which is scarcer. What lies between
 * the stages is done by one thread.
 */
public abstract class BatchTask<B extends Batch> {
  private volatile Runnable onRelease = () -> {};

  @GuardedBy("this")
  private int failedItem = Integer.MAX_VALUE;

  @GuardedBy("this")
  private @Nullable Throwable failure;

  /** Takes the memory to load into. Called once, by one thread. */
  abstract Stage loading();

  /** Whether there is a second stage. */
  boolean needsFinishing() {
    return false;
  }

  /** Takes the memory of the tensors. Called once, by one thread, when all is loaded. */
  Stage finishing() {
    throw new IllegalStateException("nothing to finish");
  }

  /** Called once, by one thread, when every item is loaded. */
  void loaded() {}

  /** Called once, by one thread, when every item is finished. */
  void finished() {}

  /** The batch, when all is done. */
  abstract B batch();

  /** Gives back the memory of a batch that nobody will see. Nobody is at work on it. */
  public abstract void drop();

  /** What an item is, for a message. */
  abstract String describe(int item);

  /** Whether there was nothing to load because the generator has ended. */
  public boolean isExhausted() {
    return false;
  }

  /** Does everything on the calling thread. */
  final void run(Slot slot) {
    try {
      loading().runAll(slot);
      loaded();
      if (!hasFailed() && needsFinishing()) {
        finishing().runAll(slot);
        finished();
      }
    } catch (RuntimeException | Error e) {
      fail(0, e);
    }
  }

  /** Keeps the failure of the first item, whichever thread was faster. */
  final synchronized void fail(int item, Throwable cause) {
    if (item < failedItem || failure == null) {
      failedItem = item;
      failure = cause;
    }
  }

  final boolean hasFailed() {
    return failure() != null;
  }

  final synchronized @Nullable Throwable failure() {
    return failure;
  }

  /** Hands the batch over, or throws on the calling thread what went wrong, as it is. */
  public final B take() {
    Throwable failed = failure();
    if (failed == null) {
      return batch();
    }
    drop();
    throw LoadFailure.asItIs(failed);
  }

  /** Sets what is told when the batch's memory is given back. */
  final void onRelease(Runnable onRelease) {
    this.onRelease = onRelease;
  }

  final void released() {
    onRelease.run();
  }
}
