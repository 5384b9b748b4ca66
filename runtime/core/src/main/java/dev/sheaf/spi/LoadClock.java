package dev.sheaf.spi;

import dev.sheaf.internal.Stopwatch;
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

  private final Stopwatch<Part> watch;

  /** A clock of the JVM's time that stands still. */
  public LoadClock() {
    this(System::nanoTime);
  }

  /** A clock of this time, in nanoseconds, that stands still. */
  public LoadClock(LongSupplier nanoTime) {
    watch = new Stopwatch<>(Part.class, nanoTime);
  }

  /** Starts the clock in this part. */
  public void start(Part part) {
    watch.start(part);
  }

  /** From now on it is this part; does nothing while the clock stands still. */
  public void enter(Part part) {
    watch.enter(part);
  }

  /** Stops the clock. */
  public void stop() {
    watch.stop();
  }

  /** The nanoseconds of a part since the last {@link #clear}. */
  public long nanos(Part part) {
    return watch.nanos(part);
  }

  /** Sets all parts to 0. */
  public void clear() {
    watch.clear();
  }
}
