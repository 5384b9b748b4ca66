package dev.sheaf.fit;

import dev.sheaf.fit.internal.loop.Place;
import java.util.List;
import java.util.Locale;

/** What is said when training has ended: how long it took, how much of it was waiting, or why. */
final class TrainingSummary {
  private final Run run;
  private final Place place;
  private final History history;
  private final long began = System.nanoTime();
  private long waitedNanos;

  TrainingSummary(Run run, Place place, History history) {
    this.run = run;
    this.place = place;
    this.history = history;
  }

  void waited(long nanos) {
    waitedNanos = nanos;
  }

  List<String> lines() {
    Throwable failure = run.failure();
    if (failure instanceof InterruptedTrainingException) {
      return List.of("Training was " + failure.getMessage() + ".");
    }
    if (failure != null && place.steps == 0) {
      return List.of("Training failed before its first step: " + cause(failure));
    }
    if (failure != null && place.step >= place.steps) {
      return List.of(
          "Training failed at the end of epoch %d: %s".formatted(place.epoch + 1, cause(failure)));
    }
    if (failure != null) {
      return List.of(
          "Training failed in epoch %d, step %d of %d: %s"
              .formatted(place.epoch + 1, place.step + 1, place.steps, cause(failure)));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
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

  private static String cause(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
