package dev.sheaf.fit;

import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.checkpoint.ScheduleIdentity;
import dev.sheaf.fit.schedule.Position;
import dev.sheaf.fit.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Gives a learner the rate of each step, where there is a schedule. */
final class ScheduledRate {
  private final @Nullable Schedule schedule;
  private final Learner learner;
  private final int epochs;

  ScheduledRate(@Nullable Schedule schedule, Learner learner, int epochs) {
    this.schedule = schedule;
    this.learner = learner;
    this.epochs = epochs;
  }

  /** Sets the learning rate of this step. */
  void set(int epoch, int step, int steps) {
    if (schedule != null) {
      learner.learningRate(rate(schedule, epoch, step, steps));
    }
  }

  private double rate(Schedule schedule, int epoch, int step, int steps) {
    return Argument.notNegative(
        "learning rate of epoch %d, step %d".formatted(epoch + 1, step + 1),
        schedule.rate(Position.of(epoch, step, steps, epochs)));
  }

  /** Adds the rate of the step before. */
  void log(Logs logs) {
    if (schedule != null) {
      logs.put("learning_rate", learner.learningRate());
    }
  }

  /** What the rates from this step on depend on. */
  ScheduleIdentity identity(int epoch, int step, int steps) {
    return schedule == null
        ? ScheduleIdentity.NONE
        : new ScheduleIdentity(schedule.description(), rate(schedule, epoch, step, steps));
  }
}
