package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.fit.internal.loop.DataAdapter;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Loss and metrics of a model over a sequence, which it does not learn from: Keras's {@code
 * evaluate}. Immutable; {@link #run} may be called again.
 *
 * <pre>{@code
 * Logs logs = Evaluate.of(learner, test).workers(2).run();
 * double accuracy = logs.get("accuracy");
 * System.out.println(logs.matrix("confusion_matrix")); // with that metric in the learner
 * }</pre>
 */
public final class Evaluate {
  private final LoopSettings settings;
  private final OptionalInt steps;

  private Evaluate(Builder builder) {
    settings = builder.settings();
    steps = builder.steps;
  }

  /** An evaluation over a sequence, generated or written by hand. */
  public static Builder of(Learner learner, Sequence<?> sequence) {
    return new Builder(learner, DataAdapter.of(sequence));
  }

  /**
   * An evaluation over batches that a supplier makes without end, one thread calling it at a time.
   * Needs {@link Builder#steps}.
   */
  public static Builder generator(Learner learner, Supplier<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * An evaluation over the batches of an iterator, one thread calling it at a time. Needs {@link
   * Builder#steps}; an iterator that ends before the last of them is an error.
   */
  public static Builder generator(Learner learner, Iterator<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * Evaluates.
   *
   * @return the mean loss and the metrics over all samples
   */
  public Logs run() {
    return new OnePass(settings, steps)
        .run(
            (batches, count, run, callbacks) ->
                new EvaluationLoop(run, callbacks).evaluate(batches, count, () -> !run.stopped()));
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends PassBuilder<Builder> {
    private Builder(Learner learner, DataAdapter data) {
      super(learner, data);
    }

    @Override
    Builder self() {
      return this;
    }

    public Evaluate build() {
      return new Evaluate(this);
    }

    /** Builds and runs: see {@link Evaluate#run}. */
    public Logs run() {
      return build().run();
    }
  }
}
