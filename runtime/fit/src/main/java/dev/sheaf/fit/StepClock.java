package dev.sheaf.fit;

import java.util.function.LongSupplier;

/**
 * Measures {@link StepTimes} for a learner: {@link #begin} where the step begins, then, at the end
 * of each part, a call that names it. A part may come more than once in a step, and parts in any
 * order.
 *
 * <p>A clock sees when calls return. Where an engine computes on while they return, as on a GPU, a
 * part ends only where numbers are read from it: time moves to the part that reads. Not
 * thread-safe.
 */
public final class StepClock {
  private final LongSupplier nanoTime;
  private long last;
  private long forwardBackward;
  private long optimizer;
  private long metrics;

  /** A clock of the JVM's time. */
  public StepClock() {
    this(System::nanoTime);
  }

  /** A clock of this time, in nanoseconds. */
  public StepClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The next part begins here; what lies before belongs to none. */
  public void begin() {
    last = nanoTime.getAsLong();
  }

  /** What lies since the last call was outputs, losses or gradients. */
  public void forwardBackwardDone() {
    forwardBackward += lap();
  }

  /** What lies since the last call was the optimiser's. */
  public void optimizerDone() {
    optimizer += lap();
  }

  /** What lies since the last call was for metrics. */
  public void metricsDone() {
    metrics += lap();
  }

  private long lap() {
    long before = last;
    last = nanoTime.getAsLong();
    return last - before;
  }

  /** The sums so far. */
  public StepTimes times() {
    return new StepTimes(forwardBackward, optimizer, metrics);
  }
}
