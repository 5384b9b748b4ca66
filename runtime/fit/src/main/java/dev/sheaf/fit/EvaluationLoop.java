package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.load.BatchStream;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Goes over batches once without changing the model, and gives loss and metrics. */
final class EvaluationLoop {
  private final Run run;
  private final Callback callbacks;
  private final BatchWeights weights = new BatchWeights(List.of());

  EvaluationLoop(Run run, Callback callbacks) {
    this.run = run;
    this.callbacks = callbacks;
  }

  /**
   * Goes over the next {@code steps} batches of the stream.
   *
   * @param goesOn asked before each batch
   * @throws IllegalStateException if there are fewer, or no sample at all
   */
  Logs evaluate(BatchStream<?> stream, int steps, BooleanSupplier goesOn) {
    RunningSums sums = new RunningSums(run.learner().metrics());
    stream.expect(steps);
    callbacks.onTestBegin(new Logs());
    for (int step = 0; step < steps && goesOn.getAsBoolean(); step++) {
      if (!stream.hasNext()) {
        throw new IllegalStateException(
            "the data to evaluate on ended after %d batches (expected: %d)".formatted(step, steps));
      }
      try (Batch batch = stream.next()) {
        run.batch(batch);
        callbacks.onTestBatchBegin(step, new Logs());
        if (batch.size() > 0) {
          sums.add(run.learner().evaluate(batch, weights.of(batch)));
        }
        callbacks.onTestBatchEnd(step, sums.logs());
      } finally {
        run.batch(null);
      }
    }
    if (sums.samples() == 0) {
      throw new IllegalStateException("none of the samples to evaluate on could be loaded");
    }
    int bad = stream.badSamples();
    if (bad > 0) {
      run.warn(
          "%d %s not be loaded, and so not evaluated"
              .formatted(bad, bad == 1 ? "sample could" : "samples could"));
    }
    Logs logs = sums.finalLogs();
    callbacks.onTestEnd(logs);
    return logs;
  }
}
