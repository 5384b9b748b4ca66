package dev.sheaf.load.internal;

import java.util.function.Consumer;

/**
 * How many workers there are to be: as many as were asked for, or one more as long as training
 * waits for batches and a processor is left.
 */
public final class WorkerCount {
  /** As many workers as it takes. */
  public static final int AUTO = -1;

  /** Batches between two looks. */
  private static final int WINDOW = 16;

  /** The share of time in which training may wait before another worker is worth it. */
  private static final double TOLERATED = 0.05;

  private final Consumer<String> says;
  private final int most;
  private int wanted;
  private int batches;
  private long windowBegan;
  private long waitedBefore;

  /**
   * @param asked a number, or {@link #AUTO}
   * @param most the most that can do anything
   * @param processors the most that are started unasked
   */
  public WorkerCount(int asked, int most, int processors, Consumer<String> says) {
    this.says = says;
    boolean auto = asked == AUTO;
    wanted = Math.min(most, auto ? 1 : asked);
    this.most = auto ? Math.min(most, processors) : wanted;
  }

  int atLeast() {
    return wanted;
  }

  /**
   * Called for each batch.
   *
   * @param waited nanoseconds that training has waited for batches so far
   * @return whether one more worker is to start
   */
  boolean wantsMore(long waited, long now) {
    if (wanted == most) {
      return false;
    }
    if (batches++ % WINDOW != 0) {
      return false;
    }
    boolean first = batches == 1;
    double share = (double) (waited - waitedBefore) / Math.max(1, now - windowBegan);
    waitedBefore = waited;
    windowBegan = now;
    if (first || share <= TOLERATED) {
      return false;
    }
    wanted++;
    says.accept(
        "workers: %d now, as training waited %.0f %% of the time for batches with %d"
            .formatted(wanted, 100 * share, wanted - 1));
    return true;
  }
}
