package dev.sheaf.sample.icons;

import dev.sheaf.fit.Callback;
import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;

/**
 * Raises the learning rate along a cosine for the first fifth of all steps and lowers it for the
 * rest (Smith and Topin, 2018, "Super-Convergence"): a small network gets far in few epochs. A
 * callback written by hand.
 */
final class OneCycle implements Callback {
  private static final double RISING = 0.2;
  private static final double START = 0.04;

  private final double peak;
  private final int steps;
  private Learner learner;
  private int done;

  /**
   * @param peak the highest learning rate
   * @param steps the steps of all epochs together
   */
  OneCycle(double peak, int steps) {
    this.peak = peak;
    this.steps = steps;
  }

  /** The learning rate of a step, counted from 0. */
  double rate(int step) {
    double progress = Math.min(1, (double) step / steps);
    double height =
        progress < RISING
            ? START + (1 - START) * cosine(1 - progress / RISING)
            : cosine((progress - RISING) / (1 - RISING));
    return peak * height;
  }

  /** From 1 at 0 to 0 at 1. */
  private static double cosine(double x) {
    return (1 + Math.cos(Math.PI * x)) / 2;
  }

  @Override
  public void setRun(Run run) {
    learner = run.learner();
  }

  @Override
  public void onTrainBegin(Logs logs) {
    done = 0;
  }

  @Override
  public void onTrainBatchBegin(int batch, Logs logs) {
    learner.learningRate(rate(done++));
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("done", done);
  }

  @Override
  public void restoreState(CallbackState state) {
    done = state.integer("done");
  }
}
