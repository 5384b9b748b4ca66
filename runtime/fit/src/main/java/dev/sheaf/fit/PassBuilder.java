package dev.sheaf.fit;

import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.loop.DataAdapter;
import java.util.OptionalInt;

/**
 * The settings of an evaluation or a prediction, which go over their data once.
 *
 * @param <B> the builder itself
 */
abstract class PassBuilder<B extends PassBuilder<B>> extends LoopBuilder<B> {
  OptionalInt steps = OptionalInt.empty();

  PassBuilder(Learner learner, DataAdapter data) {
    super(learner, data);
  }

  /** The batches to go over, from the first; by default all. A generator needs it. */
  public B steps(int steps) {
    this.steps = OptionalInt.of(Argument.positive("steps", steps));
    return self();
  }
}
