package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.fit.internal.checkpoint.DataIdentity;
import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.fit.internal.loop.DataAdapter;
import dev.sheaf.fit.internal.loop.EpochPart;
import dev.sheaf.fit.internal.loop.Interruption;
import dev.sheaf.fit.internal.loop.Place;
import dev.sheaf.load.BatchStream;
import dev.sheaf.load.LoaderBuilder;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run of {@link Fit}: epochs of steps, validation, and the hooks in Keras's order. */
final class TrainingLoop {
  private final Fit fit;
  private final DataAdapter data;
  private final Learner learner;
  private final Run run;
  private final BatchLoading loading;
  private final History history = new History();
  private final CallbackList callbacks;
  private final RunningSums sums;
  private final BatchWeights weights;
  private final EvaluationLoop evaluation;
  private final Backup backup;
  private final ScheduledRate rate;
  private final EpochTimer timer;
  private final TrainingSummary summary;
  private final Place place = new Place();
  private Logs lastLogs = new Logs();

  /**
   * @param nanoTime the time, in nanoseconds, by which the epochs are measured
   */
  TrainingLoop(Fit fit, LongSupplier nanoTime) {
    this.fit = fit;
    LoopSettings settings = fit.settings;
    data = settings.data();
    learner = settings.learner();
    Screen screen = settings.screen();
    run = new Run(learner, fit.epochs, settings.verbose(), screen);
    loading = new BatchLoading(settings, run);
    callbacks = settings.callbacks(screen, history);
    sums = new RunningSums(learner.metrics());
    weights = new BatchWeights(fit.classWeights);
    evaluation = new EvaluationLoop(run, callbacks);
    rate = new ScheduledRate(fit.schedule, learner, fit.epochs);
    backup =
        new Backup(
            callbacks,
            run,
            data,
            rate,
            DataIdentity.of(
                data.schema(),
                data.augmentation(),
                data.length(),
                fit.stepsPerEpoch,
                fit.batchSeed));
    timer = new EpochTimer(learner, nanoTime);
    summary = new TrainingSummary(run, place, history, nanoTime);
    run.summary(summary::lines);
    run.rateIsScheduled(fit.schedule != null);
  }

  History run() {
    callbacks.setRun(run);
    if (run.verbose() > 0) {
      data.augmentation().ifPresent(done -> run.print("Each sample: " + done.description() + "."));
    }
    try (Interruption interruption = new Interruption()) {
      try {
        callbacks.onTrainBegin(new Logs());
        train(interruption);
        learner.finishTraining();
      } catch (Throwable e) { // a sequence may throw anything
        run.fail(e);
        try {
          callbacks.onTrainEnd(lastLogs);
        } catch (RuntimeException second) {
          e.addSuppressed(second);
        }
        throw e;
      }
      callbacks.onTrainEnd(lastLogs);
    }
    return history;
  }

  private void train(Interruption interruption) {
    int steps = data.steps("stepsPerEpoch", fit.stepsPerEpoch);
    if (fit.validation != null) {
      fit.validation.stepsOfOnePass("validationSteps", fit.validationSteps);
    }
    boolean resumed = backup.find(place);
    if (!resumed) {
      place.begin(fit.initialEpoch, steps, data.length());
    }
    data.resume(place.pass);
    backup.checkOrder();
    steps = data.steps("stepsPerEpoch", fit.stepsPerEpoch);
    backup.checkSchedule(place, steps);
    // One that cannot be set is better known now than after the first batch is loaded.
    rate.set(place.epoch, place.step, steps);
    try (BatchStream<?> batches = open();
        @Nullable BatchStream<?> validation =
            fit.validation == null ? null : loading.open(fit.validation.loader())) {
      if (data.isGenerator()) {
        batches.expect(place.stepsDone + stepsLeft(steps));
        skip(batches, place.stepsDone);
      }
      if (resumed && place.step == 0) {
        backup.restore(sums);
      }
      while (place.epoch < fit.epochs && !run.stopped()) {
        int epoch = place.epoch;
        timer.begin();
        epoch(batches, validation, interruption);
        EpochTimes times = timer.end(epoch);
        run.epochTimes(times);
        history.add(times);
        summary.loaded(batches.times());
      }
    }
  }

  private BatchStream<?> open() {
    LoaderBuilder<?> loader = data.loader().startAt(place.pass, place.position);
    fit.batchSeed.ifPresent(loader::shuffleBatches);
    return loading.open(loader);
  }

  /** A generator cannot be put somewhere: what was trained on is taken from it and dropped. */
  private static void skip(BatchStream<?> batches, long count) {
    for (long skipped = 0; skipped < count; skipped++) {
      batches.next().close();
    }
  }

  /** The steps to the end of the last epoch. */
  private long stepsLeft(int steps) {
    return (long) (fit.epochs - place.epoch) * steps - place.step;
  }

  private void epoch(
      BatchStream<?> batches, @Nullable BatchStream<?> validation, Interruption interruption) {
    place.steps = data.steps("stepsPerEpoch", fit.stepsPerEpoch);
    run.begin(OptionalInt.of(place.steps), place.step);
    batches.expect(stepsLeft(place.steps));
    sums.reset();
    timer.enter(EpochPart.CALLBACKS);
    callbacks.onEpochBegin(place.epoch, new Logs());
    timer.enter(EpochPart.REST);
    if (place.step > 0) {
      // After the hook, which may have changed what is restored: a schedule the learning rate.
      backup.restore(sums);
    }
    // A run that was interrupted in the validation of the epoch that stopped it goes on with that.
    boolean stopped = place.step > 0 && run.stopped();
    while (place.step < place.steps && !stopped) {
      step(batches, interruption);
      timer.enter(EpochPart.REST);
      stopped = run.stopped();
      if (!data.isGenerator() && !batches.hasNext()) {
        endPass(batches);
      }
      if (interruption.requested()) {
        throw interrupted(null);
      }
      if (!stopped) {
        timer.enter(EpochPart.CHECKPOINTS);
        backup.afterStep(place, sums);
      }
    }
    finishEpoch(batches, validation, stopped, interruption);
    place.nextEpoch();
    timer.enter(EpochPart.CHECKPOINTS);
    backup.afterEpoch(place, sums);
  }

  private InterruptedTrainingException interrupted(@Nullable Throwable cause) {
    return new InterruptedTrainingException(backup.interrupted(place, sums), cause);
  }

  /** The next batch; an interrupt may make reading its files fail, which is not their fault. */
  private Batch next(BatchStream<?> batches, Interruption interruption) {
    try {
      if (data.isGenerator() && !batches.hasNext()) {
        throw new IllegalStateException(
            "the generator ended after %d batches (expected: %d, %d epochs of %d steps)"
                .formatted(
                    place.stepsDone,
                    (long) (fit.epochs - fit.initialEpoch) * place.steps,
                    fit.epochs - fit.initialEpoch,
                    place.steps));
      }
      return batches.next();
    } catch (Throwable e) { // a sequence may throw anything
      if (interruption.requested()) {
        throw interrupted(e);
      }
      throw e;
    }
  }

  private void step(BatchStream<?> batches, Interruption interruption) {
    timer.enter(EpochPart.WAITING);
    try (Batch batch = next(batches, interruption)) {
      timer.enter(EpochPart.REST);
      run.batch(batch);
      rate.set(place.epoch, place.step, place.steps);
      timer.enter(EpochPart.CALLBACKS);
      callbacks.onTrainBatchBegin(place.step, new Logs());
      if (batch.size() > 0) {
        timer.enter(EpochPart.TRAINING);
        sums.add(learner.train(batch, weights.of(batch)));
        timer.enter(EpochPart.CALLBACKS);
      }
      callbacks.onTrainBatchEnd(place.step, sums.logs());
    } finally {
      run.batch(null);
    }
    place.stepDone(batches.position());
  }

  private Logs validated(BatchStream<?> validation, int steps, Interruption interruption) {
    try {
      return evaluation.evaluate(
          validation,
          steps,
          () -> {
            if (interruption.requested()) {
              throw interrupted(null);
            }
            return true;
          });
    } catch (InterruptedTrainingException e) {
      throw e;
    } catch (Throwable e) { // a sequence may throw anything
      if (interruption.requested()) {
        throw interrupted(e);
      }
      throw e;
    }
  }

  private void endPass(BatchStream<?> batches) {
    int bad = batches.badSamples();
    if (bad > 0) {
      run.warn(
          "epoch %d: %d %s not be loaded, and so not trained on"
              .formatted(place.epoch + 1, bad, bad == 1 ? "sample could" : "samples could"));
    }
    timer.enter(EpochPart.WAITING);
    batches.endPass();
    timer.enter(EpochPart.REST);
    place.passEnded();
  }

  private void finishEpoch(
      BatchStream<?> batches,
      @Nullable BatchStream<?> validation,
      boolean stopped,
      Interruption interruption) {
    timer.enter(EpochPart.REST);
    if (stopped && !data.isGenerator() && batches.position() > 0) {
      endPass(batches);
    }
    if (sums.samples() == 0) {
      throw new IllegalStateException(
          "epoch %d: none of its samples could be loaded".formatted(place.epoch + 1));
    }
    if (!stopped && place.epoch + 1 < fit.epochs) {
      batches.prefetch();
    }
    Logs logs = sums.finalLogs();
    if (fit.validation != null && validation != null && fit.validationDue.test(place.epoch)) {
      timer.enter(EpochPart.VALIDATION);
      int steps = fit.validation.stepsOfOnePass("validationSteps", fit.validationSteps);
      logs.putAll("val_", validated(validation, steps, interruption));
      validation.rewind();
    }
    rate.log(logs);
    lastLogs = logs;
    timer.enter(EpochPart.CALLBACKS);
    callbacks.onEpochEnd(place.epoch, logs);
  }
}
