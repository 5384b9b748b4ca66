package dev.sheaf.fit;

import dev.sheaf.Sequence;

/**
 * Loss and metrics of a model over a sequence, which it does not learn from: Keras's {@code
 * evaluate}.
 *
 * <pre>{@code
 * double accuracy = Evaluate.of(learner, test).workers(2).run().get("accuracy");
 * }</pre>
 */
public final class Evaluate extends OnePass<Evaluate> {
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

  /**
   * Evaluates.
   *
   * @return loss and metrics, each the mean over the samples
   */
  public Logs run() {
    return run(
        (batches, steps, run, callbacks) ->
            new EvaluationLoop(run, callbacks).evaluate(batches, steps));
  }
}
