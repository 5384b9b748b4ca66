package dev.sheaf.fit;

import java.util.OptionalInt;

/** Where training is: the step to be taken next, and the batch for it. */
final class Place {
  int epoch;
  int step;
  int steps;
  int pass;
  int position;
  long stepsDone;

  /** The place that a run would have come to before {@code epoch}. */
  void begin(int epoch, int steps, OptionalInt length) {
    this.epoch = epoch;
    this.steps = steps;
    if (length.isPresent()) {
      long batches = (long) epoch * steps;
      pass = Math.toIntExact(batches / length.getAsInt());
      position = (int) (batches % length.getAsInt());
    }
  }

  void stepDone(int position) {
    step++;
    stepsDone++;
    this.position = position;
  }

  void passEnded() {
    pass++;
    position = 0;
  }

  void nextEpoch() {
    epoch++;
    step = 0;
  }
}
