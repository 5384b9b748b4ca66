package dev.sheaf.load.internal;

import dev.sheaf.LoadException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import org.jspecify.annotations.Nullable;

/** How what went wrong on one thread reaches another: as itself, with the place where it was. */
final class LoadFailure {
  private LoadFailure() {}

  /** Whether somebody interrupted the thread: then no file and no sample is to blame. */
  static boolean isInterrupt(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 32; depth++) {
      if (cause instanceof ClosedByInterruptException
          || cause instanceof FileLockInterruptionException
          || cause instanceof InterruptedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** The failure of a thread that was interrupted, and stays so. */
  static LoadException interrupted(String place, Throwable cause) {
    Thread.currentThread().interrupt();
    return new LoadException("interrupted while loading " + place, cause);
  }

  /** The same failure, with the place where it happened. */
  static <T extends Throwable> T at(String place, T failure) {
    failure.addSuppressed(new LoadException("while loading " + place, null));
    return failure;
  }

  /** Lets a failure of any kind be thrown where none is declared. */
  @SuppressWarnings("unchecked") // erased, so that nothing is cast
  static <T extends Throwable> RuntimeException asItIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
