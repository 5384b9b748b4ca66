package dev.sheaf.fit.callback;

import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import dev.sheaf.fit.internal.Argument;

/**
 * Sets the learning rate before each epoch: Keras's {@code LearningRateScheduler}. Puts {@code
 * learning_rate} into the logs.
 */
public final class LearningRateScheduler extends RunCallback {
  /** What the learning rate is to be. */
  @FunctionalInterface
  public interface Schedule {
    /**
     * The learning rate of an epoch.
     *
     * @param epoch counted from 0
     * @param rate the learning rate before it
     */
    double rate(int epoch, double rate);
  }

  private final Schedule schedule;
  private final int verbose;

  private LearningRateScheduler(Builder builder) {
    schedule = builder.schedule;
    verbose = builder.verbose;
  }

  /** The settings of a callback with this schedule. */
  public static Builder builder(Schedule schedule) {
    return new Builder(schedule);
  }

  @Override
  void runSet(Run run) {
    run.setsLearningRate("LearningRateScheduler");
  }

  @Override
  public void onTrainBegin(Logs logs) {
    Run run = run();
    // One that cannot be set has no value that a schedule could start from.
    run.learner().learningRate(run.learner().learningRate());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the schedule gives no finite number
   */
  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    Run run = run();
    double rate =
        Argument.finite(
            "learning rate of epoch " + (epoch + 1),
            schedule.rate(epoch, run.learner().learningRate()));
    run.learner().learningRate(rate);
    if (verbose > 0) {
      run.print(
          "Epoch %d: LearningRateScheduler setting learning rate to %s."
              .formatted(epoch + 1, rate));
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    logs.put("learning_rate", run().learner().learningRate());
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private final Schedule schedule;
    private int verbose;

    private Builder(Schedule schedule) {
      this.schedule = schedule;
    }

    /** 1 says what the learning rate is set to; 0 by default. */
    public Builder verbose(int verbose) {
      this.verbose = verbose;
      return this;
    }

    public LearningRateScheduler build() {
      return new LearningRateScheduler(this);
    }
  }
}
