package dev.sheaf.load.internal;

import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.LoadClock.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How long the threads of one stream have been at each part of loading, together. Thread-safe. */
public final class WorkTimes {
  private final Map<Part, LongAdder> nanos = new EnumMap<>(Part.class);

  public WorkTimes() {
    for (Part part : Part.values()) {
      nanos.put(part, new LongAdder());
    }
  }

  /** Takes over what a thread's clock has counted. */
  void add(LoadClock clock) {
    nanos.forEach((part, sum) -> sum.add(clock.nanos(part)));
    clock.clear();
  }

  /** Nanoseconds of all threads so far, up to the batches that they are at. */
  public Map<Part, Long> nanos() {
    Map<Part, Long> now = new EnumMap<>(Part.class);
    nanos.forEach((part, sum) -> now.put(part, sum.sum()));
    return now;
  }
}
