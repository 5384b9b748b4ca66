package dev.sheaf.fit.schedule;

/**
 * The learning rate of each step of a run: a pure function of the step's {@link Position}, so that
 * a run that goes on from anywhere has the rates that it would have had. Given to {@link
 * dev.sheaf.fit.Fit.Builder#schedule}.
 *
 * <pre>{@code
 * new CosineDecay(0.1, Length.toTheEnd()).warmUp(Length.epochs(1), 0.001)
 * new ExponentialDecay(0.1, Length.epochs(1), 0.96).perEpoch()
 * new Constant(0.1).after(Length.epochs(5), new LinearDecay(0.1, 0.001, Length.toTheEnd()))
 * }</pre>
 *
 * <p>Those of this package have Keras's names and defaults, or torch's where only torch has them.
 * All are immutable and thread-safe, and compute in double.
 */
@FunctionalInterface
public interface Schedule {
  /** The learning rate of the step at this position: finite and not negative. */
  double rate(Position at);

  /**
   * What tells this schedule from others in a checkpoint: a run that was begun with another one is
   * not gone on with. A record by its components; of a class the name, of a lambda that it is one.
   */
  default String description() {
    if (this instanceof Record) {
      return toString();
    }
    return getClass().isHidden() ? "a function" : getClass().getName();
  }

  /** The rate rises or falls linearly from {@code from} to this schedule's first, then this. */
  default Schedule warmUp(Length steps, double from) {
    return new WarmUp(this, steps, from);
  }

  /** This schedule for so long, then the other from its beginning: torch's SequentialLR. */
  default Schedule after(Length steps, Schedule next) {
    return new Sequential(this, steps, next);
  }

  /** The rate of an epoch's first step in all of its steps. */
  default Schedule perEpoch() {
    return new PerEpoch(this);
  }
}
