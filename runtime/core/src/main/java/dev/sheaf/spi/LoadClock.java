package dev.sheaf.spi;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Divides the time that one thread loads among the parts of loading: each moment counts for the
 * part that was entered last. A call takes some ten nanoseconds; there are a few a photo, and none
 * a number. Not thread-safe.
 */
public final class LoadClock {
  /** What a thread is at. */
  public enum Part {
    /** Gets the bytes of files. */
    READING,
    /** Makes pixels of them. */
    DECODING,
    /** Everything else until a sample is in its batch, or a batch made by hand is there. */
    ENCODING,
    /** Makes tensors of what is stored, and mixes samples. */
    FINISHING
  }

  private static final int PARTS = Part.values().length;

  private final LongSupplier nanoTime;
  private final long[] nanos = new long[PARTS];
  private int part;
  private long since;
  private boolean running;

  /** A clock of the JVM's time that stands still. */
  public LoadClock() {
    this(System::nanoTime);
  }

  /** A clock of this time, in nanoseconds, that stands still. */
  public LoadClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Starts the clock in this part. */
  public void start(Part part) {
    this.part = part.ordinal();
    since = nanoTime.getAsLong();
    running = true;
  }

  /** From now on it is this part; does nothing while the clock stands still. */
  public void enter(Part part) {
    if (running) {
      lap();
      this.part = part.ordinal();
    }
  }

  /** Stops the clock. */
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

  /** The nanoseconds of a part since the last {@link #clear}. */
  public long nanos(Part part) {
    return nanos[part.ordinal()];
  }

  /** Sets all parts to 0. */
  public void clear() {
    Arrays.fill(nanos, 0);
  }
}
