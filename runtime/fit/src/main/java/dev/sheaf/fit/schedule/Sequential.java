package dev.sheaf.fit.schedule;

/** One schedule, and after some time another from its beginning. */
record Sequential(Schedule first, Length steps, Schedule next) implements Schedule {
  @Override
  public double rate(Position at) {
    long length = steps.in(at);
    return at.step() < length ? first.rate(at.until(length)) : next.rate(at.from(length));
  }

  @Override
  public String description() {
    return "%s; after %s %s".formatted(first.description(), steps, next.description());
  }
}
