package dev.sheaf.fit.schedule;

/** In each step the rate of the epoch's first. */
record PerEpoch(Schedule schedule) implements Schedule {
  @Override
  public double rate(Position at) {
    return schedule.rate(at.beginOfEpoch());
  }

  @Override
  public String description() {
    return schedule.description() + ", per epoch";
  }
}
