package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One run of {@link Fit}: epochs of steps, validation, and the hooks in Keras's order. */
final class TrainingLoop {
  private final Fit fit;
  private final Run run;
  private final History history = new History();
  private final CallbackList callbacks;
  private final RunningMeans means;
  private final @Nullable ClassWeights classWeights;
  private final EvaluationLoop evaluation;
  private final long began = System.nanoTime();
  private long waitedNanos;
  private int epoch;
  private int step;
  private int steps;
  private Logs lastLogs = new Logs();

  TrainingLoop(Fit fit) {
    this.fit = fit;
    Screen screen = fit.screen == null ? Screen.system() : fit.screen;
    run = new Run(fit.learner, fit.epochs, fit.verbose, screen);
    run.summary(this::summary);
    List<Callback> all = new ArrayList<>(fit.callbacks);
    all.add(history);
    if (fit.verbose > 0) {
      all.add(new Progress(screen, System::nanoTime));
    }
    callbacks = new CallbackList(all);
    means = new RunningMeans(fit.learner.metricNames());
    classWeights =
        fit.classWeights == null ? null : ClassWeights.of(fit.classWeights, fit.sequence.schema());
    evaluation = new EvaluationLoop(run, callbacks);
  }

  History run() {
    callbacks.setRun(run);
    try {
      callbacks.onTrainBegin(new Logs());
      train();
    } catch (RuntimeException | Error e) {
      run.fail(e);
      try {
        callbacks.onTrainEnd(lastLogs);
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    callbacks.onTrainEnd(lastLogs);
    return history;
  }

  private void train() {
    if (fit.initialEpoch > 0) {
      fit.sequence.resume(fit.initialEpoch);
    }
    try (BatchStream<?> batches = open(fit.sequence);
        @Nullable BatchStream<?> validation =
            fit.validation == null ? null : open(fit.validation)) {
      for (epoch = fit.initialEpoch; epoch < fit.epochs && !run.stopped(); epoch++) {
        epoch(batches, validation);
        waitedNanos = batches.waitedNanos();
      }
    }
  }

  private <B extends Batch> BatchStream<B> open(Sequence<B> sequence) {
    if (sequence.length() == 0) {
      throw new IllegalArgumentException("the sequence is empty (expected: at least one batch)");
    }
    return Loader.of(sequence).workers(fit.workers).maxQueueSize(fit.maxQueueSize).open();
  }

  private void epoch(BatchStream<?> batches, @Nullable BatchStream<?> validation) {
    steps = fit.stepsPerEpoch.orElseGet(fit.sequence::length);
    means.reset();
    run.begin(OptionalInt.of(steps), 0);
    callbacks.onEpochBegin(epoch, new Logs());
    boolean stopped = false;
    for (step = 0; step < steps && !stopped; step++) {
      step(batches);
      stopped = run.stopped();
      if (!batches.hasNext()) {
        batches.endPass();
      }
    }
    if (stopped && batches.position() > 0) {
      batches.endPass();
    }
    if (means.samples() == 0) {
      throw new IllegalStateException("no sample of this epoch could be loaded");
    }
    if (!stopped && epoch + 1 < fit.epochs) {
      batches.prefetch();
    }
    Logs logs = means.logs();
    if (validation != null && fit.validationDue.test(epoch)) {
      logs.putAll("val_", evaluation.evaluate(validation, fit.validationSteps));
      validation.rewind();
    }
    lastLogs = logs;
    callbacks.onEpochEnd(epoch, logs);
  }

  private void step(BatchStream<?> batches) {
    try (Batch batch = batches.next()) {
      run.batch(batch);
      callbacks.onTrainBatchBegin(step, new Logs());
      if (batch.size() > 0) {
        means.add(fit.learner.train(batch, weights(batch)));
      }
      callbacks.onTrainBatchEnd(step, means.logs());
    } finally {
      run.batch(null);
    }
  }

  private float @Nullable [] weights(Batch batch) {
    float[] own = EvaluationLoop.weights(batch);
    return classWeights == null ? own : classWeights.of(batch, own);
  }

  private List<String> summary() {
    double seconds = (System.nanoTime() - began) / 1e9;
    if (run.failure() != null) {
      return List.of(
          "Training failed in epoch %d, step %d of %d: %s"
              .formatted(epoch + 1, step + 1, steps, run.failure().getMessage()));
    }
    int epochs = history.epoch().size();
    return List.of(
        String.format(
            Locale.ROOT,
            "Trained %d epoch%s in %.1fs, %.0f%% of it waiting for data.",
            epochs,
            epochs == 1 ? "" : "s",
            seconds,
            100 * waitedNanos / 1e9 / seconds));
  }
}
