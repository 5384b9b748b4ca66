package dev.sheaf.fit;

import dev.sheaf.Sequence;
import dev.sheaf.load.BatchStream;
import java.util.OptionalInt;

/**
 * Loss and metrics of a model over a sequence, which it does not learn from: Keras's {@code
 * evaluate}.
 *
 * <pre>{@code
 * double accuracy = Evaluate.of(learner, test).workers(2).run().get("accuracy");
 * }</pre>
 */
public final class Evaluate extends Settings<Evaluate> {
  private OptionalInt steps = OptionalInt.empty();

  private Evaluate(Learner learner, Source source) {
    super(learner, source);
  }

  /** An evaluation over a sequence, generated or written by hand. */
  public static Evaluate of(Learner learner, Sequence<?> sequence) {
    return new Evaluate(learner, Source.of(sequence));
  }

  @Override
  Evaluate self() {
    return this;
  }

  /** The batches to go over, from the first; by default all. */
  public Evaluate steps(int steps) {
    this.steps = OptionalInt.of(Argument.atLeast(1, "steps", steps));
    return this;
  }

  /**
   * Evaluates.
   *
   * @return loss and metrics, each the mean over the samples
   */
  public Logs run() {
    int count = source.stepsOfOnePass("steps", steps);
    Screen screen = screen();
    Run run = new Run(learner, 1, verbose, screen);
    run.begin(OptionalInt.of(count), 0);
    CallbackList all = all(screen);
    all.setRun(run);
    try (BatchStream<?> batches = open(source.loader(), run)) {
      return new EvaluationLoop(run, all).evaluate(batches, count);
    } finally {
      screen.leave();
    }
  }
}
