package dev.sheaf.fit;

import dev.sheaf.fit.internal.loop.Place;
import dev.sheaf.load.LoadTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when training has ended: how long it took and where the time went, or why. */
final class TrainingSummary {
  private final Run run;
  private final Place place;
  private final History history;
  private final LongSupplier nanoTime;
  private final long began;
  private @Nullable LoadTimes loaded;

  TrainingSummary(Run run, Place place, History history, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    began = nanoTime.getAsLong();
    this.run = run;
    this.place = place;
    this.history = history;
  }

  /** Takes what the stream of training says of all epochs so far. */
  void loaded(LoadTimes times) {
    loaded = times;
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
    List<EpochTimes> epochs = history.times();
    long waited = epochs.stream().mapToLong(EpochTimes::waiting).sum();
    long total = epochs.stream().mapToLong(EpochTimes::total).sum();
    double seconds = (nanoTime.getAsLong() - began) / 1e9;
    List<String> lines = new ArrayList<>();
    int count = history.epoch().size();
    lines.add(
        String.format(
            Locale.ROOT,
            "Trained %d epoch%s in %.1fs, %.0f%% of it waiting for data.",
            count,
            count == 1 ? "" : "s",
            seconds,
            100 * waited / 1e9 / seconds));
    if (total > 0 && loaded != null) {
      lines.add(parts(epochs, total));
      lines.addAll(loaded.within(total, waited).explain("an epoch", epochs.size()));
    }
    return lines;
  }

  /** The shares of an epoch that are worth a word, in the order of an epoch. */
  private static String parts(List<EpochTimes> epochs, long total) {
    Map<String, Long> sums = new LinkedHashMap<>();
    for (EpochTimes epoch : epochs) {
      epoch.parts().forEach((name, nanos) -> sums.merge(name, nanos, Long::sum));
    }
    String shares =
        sums.entrySet().stream()
            .filter(part -> part.getValue() >= total / 200.0)
            .map(
                part ->
                    String.format(
                        Locale.ROOT, "%.0f%% %s", 100.0 * part.getValue() / total, part.getKey()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "An epoch took %.1fs: %s.", total / 1e9 / epochs.size(), shares);
  }

  private static String cause(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
