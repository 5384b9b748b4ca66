package dev.sheaf.fit.internal.loop;

import java.util.OptionalInt;

/** Where training is: the step to be taken next, and the batch for it. */
public final class Place {
  public int epoch;
  public int step;
  public int steps;
  public int pass;
  public int position;
  public long stepsDone;

  /** The place that a run would have come to before {@code epoch}. */
  public void begin(int epoch, int steps, OptionalInt length) {
    this.epoch = epoch;
    this.steps = steps;
    if (length.isPresent()) {
      long batches = (long) epoch * steps;
      pass = Math.toIntExact(batches / length.getAsInt());
      position = (int) (batches % length.getAsInt());
    }
  }

  public void stepDone(int position) {
    step++;
    stepsDone++;
    this.position = position;
  }

  public void passEnded() {
    pass++;
    position = 0;
  }

  public void nextEpoch() {
    epoch++;
    step = 0;
  }
}
