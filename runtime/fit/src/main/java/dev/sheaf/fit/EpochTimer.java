package dev.sheaf.fit;

import dev.sheaf.fit.internal.loop.EpochPart;
import dev.sheaf.internal.Stopwatch;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Measures the epochs of one run. */
final class EpochTimer {
  private final Learner learner;
  private final Stopwatch<EpochPart> watch;
  private Optional<StepTimes> before = Optional.empty();

  EpochTimer(Learner learner, LongSupplier nanoTime) {
    this.learner = learner;
    watch = new Stopwatch<>(EpochPart.class, nanoTime);
  }

  void begin() {
    watch.clear();
    before = learner.stepTimes();
    watch.start(EpochPart.REST);
  }

  /** From now on the loop is at this. */
  void enter(EpochPart part) {
    watch.enter(part);
  }

  /** The times of the epoch that ends here. */
  EpochTimes end(int epoch) {
    watch.stop();
    return new EpochTimes(
        epoch,
        watch.nanos(EpochPart.WAITING),
        watch.nanos(EpochPart.TRAINING),
        learner.stepTimes().map(now -> now.since(before.orElse(StepTimes.NONE))),
        watch.nanos(EpochPart.CALLBACKS),
        watch.nanos(EpochPart.CHECKPOINTS),
        watch.nanos(EpochPart.VALIDATION),
        watch.nanos(EpochPart.REST));
  }
}
