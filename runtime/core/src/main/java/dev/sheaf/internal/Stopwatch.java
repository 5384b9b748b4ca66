package dev.sheaf.internal;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Divides a time among parts: each moment counts for the part that was entered last, so that the
 * parts add up to the whole. Not thread-safe.
 *
 * @param <P> the parts
 */
public final class Stopwatch<P extends Enum<P>> {
  private final LongSupplier nanoTime;
  private final long[] nanos;
  private int part;
  private long since;
  private boolean running;

  /**
   * One that stands still, with all parts at 0.
   *
   * @param nanoTime the time, in nanoseconds
   */
  public Stopwatch(Class<P> parts, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    nanos = new long[parts.getEnumConstants().length];
  }

  /** Starts in this part. */
  public void start(P part) {
    this.part = part.ordinal();
    since = nanoTime.getAsLong();
    running = true;
  }

  /** From now on it is this part; does not look at the time if it stands still or is at it. */
  public void enter(P part) {
    if (running && part.ordinal() != this.part) {
      lap();
      this.part = part.ordinal();
    }
  }

  /** Stops; harmless while it stands still. */
  public void stop() {
    if (running) {
      lap();
      running = false;
    }
  }

  private void lap() {
    long now = nanoTime.getAsLong();
    nanos[part] += now - since;
    since = now;
  }

  /** The nanoseconds of a part since the last {@link #clear}, up to the last call. */
  public long nanos(P part) {
    return nanos[part.ordinal()];
  }

  /** Sets all parts to 0. */
  public void clear() {
    Arrays.fill(nanos, 0);
  }
}
