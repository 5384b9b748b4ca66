package dev.sheaf.load.internal;

import dev.sheaf.LoadException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The batches that were handed out and not closed yet: they hold memory. With the system property
 * {@code sheaf.leaks=true} it is known where each was taken. Thread-safe.
 */
final class OpenBatches {
  private static final Logger LOG = System.getLogger(OpenBatches.class.getName());

  private final AtomicInteger count = new AtomicInteger();
  private final @Nullable Set<Throwable> places =
      Boolean.getBoolean("sheaf.leaks") ? ConcurrentHashMap.newKeySet() : null;

  /** Notes a batch that is handed out now; the result closes it. */
  Runnable opened(Runnable release) {
    count.incrementAndGet();
    if (places == null) {
      return () -> {
        count.decrementAndGet();
        release.run();
      };
    }
    Throwable place = new Throwable("a batch was taken here");
    places.add(place);
    return () -> {
      places.remove(place);
      count.decrementAndGet();
      release.run();
    };
  }

  /** The error for memory that is used up, by batches that nobody closed if there are any. */
  LoadException tooLittle(String wanted, OutOfMemoryError cause) {
    int open = count.get();
    if (open <= 1) {
      return new LoadException(DirectMemory.tooLittle(wanted), cause);
    }
    String remedy =
        places == null
            ? "-Dsheaf.leaks=true tells where they were taken."
            : "The cause is where one of them was taken.";
    return new LoadException(
        "%s %d batches were taken and never closed, and each holds its memory. Close every batch before the next, best with try (...). %s"
            .formatted(DirectMemory.state(wanted), open, remedy),
        places == null ? cause : places.stream().findAny().orElse(cause));
  }

  /** Tells of the batches that are open although their stream is closed, where that is known. */
  void report() {
    if (places != null) {
      for (Throwable place : places) {
        LOG.log(Level.WARNING, "a batch was never closed", place);
      }
    }
  }
}
