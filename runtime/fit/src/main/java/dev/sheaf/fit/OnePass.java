package dev.sheaf.fit;

import dev.sheaf.load.BatchStream;
import java.util.OptionalInt;

/**
 * What an evaluation and a prediction have in common: they go over a sequence once.
 *
 * @param <S> the settings themselves
 */
public abstract sealed class OnePass<S extends OnePass<S>> extends Settings<S>
    permits Evaluate, Predict {
  private OptionalInt steps = OptionalInt.empty();

  OnePass(Learner learner, Source source) {
    super(learner, source);
  }

  /** The batches to go over, from the first; by default all. */
  public S steps(int steps) {
    this.steps = OptionalInt.of(Argument.positive("steps", steps));
    return self();
  }

  /** What is done with the batches. */
  @FunctionalInterface
  interface Pass<T> {
    T over(BatchStream<?> batches, int steps, Run run, Callback callbacks);
  }

  final <T> T run(Pass<T> pass) {
    int count = source.stepsOfOnePass("steps", steps);
    Screen screen = screen();
    Run run = new Run(learner, 1, verbose, screen);
    run.begin(OptionalInt.of(count), 0);
    CallbackList all = all(screen);
    all.setRun(run);
    try (BatchStream<?> batches = open(source.loader(), run)) {
      return pass.over(batches, count, run, all);
    } finally {
      screen.leave();
    }
  }
}
