package dev.sheaf.fit.schedule;

/**
 * Where a step is in a run, or in the part of it that a schedule has. Every epoch is taken to be as
 * long as the present one.
 *
 * @param step the steps before it
 * @param stepOfEpoch the steps before it in its epoch
 * @param stepsPerEpoch the steps of an epoch
 * @param steps all steps of the run, or of the part
 */
public record Position(long step, int stepOfEpoch, int stepsPerEpoch, long steps) {
  /**
   * The position in a whole run, which begins with epoch 0 wherever training did.
   *
   * @param epoch counted from 0
   * @param stepOfEpoch counted from 0
   * @param stepsPerEpoch the steps of an epoch
   * @param epochs the epochs of the run
   */
  public static Position of(int epoch, int stepOfEpoch, int stepsPerEpoch, int epochs) {
    return new Position(
        (long) epoch * stepsPerEpoch + stepOfEpoch,
        stepOfEpoch,
        stepsPerEpoch,
        (long) epochs * stepsPerEpoch);
  }

  /** The same step in the part that begins after so many steps and goes to the end. */
  public Position from(long begin) {
    return new Position(step - begin, stepOfEpoch, stepsPerEpoch, Math.max(0, steps - begin));
  }

  /** The same step in the part that ends after so many steps. */
  public Position until(long end) {
    return new Position(step, stepOfEpoch, stepsPerEpoch, Math.min(steps, end));
  }

  /** The first step of the same epoch, or of the part where that begins within the epoch. */
  public Position beginOfEpoch() {
    int back = (int) Math.min(step, stepOfEpoch);
    return new Position(step - back, stepOfEpoch - back, stepsPerEpoch, steps);
  }
}
