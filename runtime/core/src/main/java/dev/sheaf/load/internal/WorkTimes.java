package dev.sheaf.load.internal;

import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.LoadClock.Part;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long the threads of one stream have been at each part of loading, together. Thread-safe. */
public final class WorkTimes {
  private static final Part[] PARTS = Part.values();

  private final AtomicLongArray sums = new AtomicLongArray(PARTS.length);

  /** Takes over what a thread's clock has counted. */
  void add(LoadClock clock) {
    for (Part part : PARTS) {
      long nanos = clock.nanos(part);
      if (nanos > 0) {
        sums.addAndGet(part.ordinal(), nanos);
      }
    }
    clock.clear();
  }

  /** Nanoseconds of all threads so far, up to the batches that they are at. */
  public long nanos(Part part) {
    return sums.get(part.ordinal());
  }
}
