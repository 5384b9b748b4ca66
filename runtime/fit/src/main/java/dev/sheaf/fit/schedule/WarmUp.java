package dev.sheaf.fit.schedule;

import dev.sheaf.fit.internal.Argument;

/** A line from a rate to the first of a schedule, then that schedule. */
record WarmUp(Schedule schedule, Length steps, double from) implements Schedule {
  WarmUp {
    Argument.notNegative("from", from);
  }

  @Override
  public double rate(Position at) {
    long length = steps.in(at);
    Position then = at.from(length);
    if (at.step() >= length) {
      return schedule.rate(then);
    }
    double to = schedule.rate(new Position(0, 0, at.stepsPerEpoch(), then.steps()));
    return from + (to - from) * at.step() / length;
  }

  @Override
  public String description() {
    return "%s, after %s from %s".formatted(schedule.description(), steps, from);
  }
}
