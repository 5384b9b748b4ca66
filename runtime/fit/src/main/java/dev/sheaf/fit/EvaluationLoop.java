package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.load.BatchStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Goes over batches once without changing the model, and gives the means of loss and metrics. */
final class EvaluationLoop {
  private final Run run;
  private final Callback callbacks;

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
    RunningMeans means = new RunningMeans(run.learner().metricNames());
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
          means.add(run.learner().evaluate(batch, weights(batch)));
        }
        callbacks.onTestBatchEnd(step, means.logs());
      } finally {
        run.batch(null);
      }
    }
    if (means.samples() == 0) {
      throw new IllegalStateException("none of the samples to evaluate on could be loaded");
    }
    int bad = stream.badSamples();
    if (bad > 0) {
      run.warn(
          "%d %s not be loaded, and so not evaluated"
              .formatted(bad, bad == 1 ? "sample could" : "samples could"));
    }
    Logs logs = means.logs();
    callbacks.onTestEnd(logs);
    return logs;
  }

  /** The samples' own weights; null for all 1. */
  static float @Nullable [] weights(Batch batch) {
    Tensor tensor = batch.weights().orElse(null);
    if (tensor == null) {
      return null;
    }
    float[] weights = new float[batch.size()];
    if (tensor.shape().elements() != weights.length) {
      throw new IllegalStateException(
          "sample weights %s (expected: float32 [%d])".formatted(tensor, weights.length));
    }
    tensor.floats().get(weights);
    return weights;
  }
}
