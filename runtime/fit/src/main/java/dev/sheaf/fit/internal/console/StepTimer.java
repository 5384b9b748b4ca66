package dev.sheaf.fit.internal.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How long an epoch has taken, how long a step takes, and how long the rest will take. */
public final class StepTimer {
  private static final double SECOND = 1e9;

  private final LongSupplier nanoTime;
  private final long began;
  private long afterFirst = -1;

  public StepTimer(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
  }

  /** To be told once the first step is done: it is seldom like the others. */
  public void firstStepDone() {
    afterFirst = nanoTime.getAsLong();
  }

  /** Seconds since the beginning. */
  double elapsed() {
    return (nanoTime.getAsLong() - began) / SECOND;
  }

  /** Seconds a step, without the first where there are more; 0 before the first. */
  double perStep(int steps) {
    if (steps == 0) {
      return 0;
    }
    return steps > 1 && afterFirst >= 0
        ? (nanoTime.getAsLong() - afterFirst) / SECOND / (steps - 1)
        : elapsed() / steps;
  }

  /** {@code 7s}, {@code 2:05}, {@code 1:02:05}: Keras's form of the time to go. */
  public static String remaining(double seconds) {
    long whole = (long) seconds;
    if (seconds > 3600) {
      return String.format(
          Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole % 3600 / 60, whole % 60);
    }
    if (seconds > 60) {
      return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
    return whole + "s";
  }

  /** {@code 1s/step}, {@code 15ms/step}, {@code 80us/step}: Keras's form of the time of a step. */
  public static String perStepText(double seconds) {
    if (seconds >= 1 || seconds == 0) {
      return String.format(Locale.ROOT, "%.0fs/step", seconds);
    }
    return seconds >= 1e-3
        ? String.format(Locale.ROOT, "%.0fms/step", seconds * 1e3)
        : String.format(Locale.ROOT, "%.0fus/step", seconds * 1e6);
  }
}
