package dev.sheaf.fit.callback;

import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.PathTemplate;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Saves the model after epochs or batches: Keras's {@code ModelCheckpoint}. The path is a template:
 * {@code flowers-{epoch:02d}-{val_loss:.2f}.params}, with epochs and batches counted from 1,
 * formats as Python's, and braces doubled. To go on after a kill, use {@link BackupAndRestore}.
 */
public final class ModelCheckpoint extends RunCallback {
  private static final String EPOCH = "epoch";
  private static final String BATCH = "batch";
  private static final String VALIDATION = "val_";

  private final PathTemplate filepath;
  private final Monitor monitor;
  private final int verbose;
  private final boolean saveBestOnly;
  private final boolean saveWeightsOnly;
  private final int saveFreq;

  private OptionalDouble best;
  private int epoch;
  private int batchesSinceSaving;

  private ModelCheckpoint(Builder builder) {
    filepath = template(builder);
    monitor = new Monitor(builder.monitor, builder.saveBestOnly ? builder.mode : Mode.MIN, 0);
    verbose = builder.verbose;
    saveBestOnly = builder.saveBestOnly;
    saveWeightsOnly = builder.saveWeightsOnly;
    saveFreq = builder.saveFreq;
    best = builder.initialValueThreshold;
  }

  private static PathTemplate template(Builder builder) {
    boolean batches = builder.saveFreq > 0;
    PathTemplate template =
        new PathTemplate(builder.filepath, batches ? Set.of(EPOCH, BATCH) : Set.of(EPOCH));
    if (!batches && template.names().contains(BATCH)) {
      throw new IllegalArgumentException(
          "filepath: {batch} in %s (expected: with saveFreq; without it there is a file an epoch)"
              .formatted(builder.filepath));
    }
    for (String name : template.names()) {
      if (batches && name.startsWith(VALIDATION)) {
        throw new IllegalArgumentException(
            "filepath: {%s} in %s (expected: without saveFreq; a batch has no validation)"
                .formatted(name, builder.filepath));
      }
    }
    return template;
  }

  /** The settings of a callback that saves to this path, which may be a template. */
  public static Builder builder(String filepath) {
    return new Builder(filepath);
  }

  /** The settings of a callback that saves to this path, which may be a template. */
  public static Builder builder(Path filepath) {
    return new Builder(filepath.toString());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if more than the weights is to be saved and the learner
   *     cannot
   */
  @Override
  public void onTrainBegin(Logs logs) {
    if (!saveWeightsOnly) {
      run().learner().requireResumable();
    }
    warnOfNames();
  }

  /** Better now than when the first epoch is over. */
  private void warnOfNames() {
    List<String> known = new ArrayList<>(List.of(EPOCH, BATCH, "loss"));
    run().learner().metrics().forEach(metric -> known.addAll(metric.names()));
    known.add("learning_rate");
    for (String name : filepath.names()) {
      String metric = name.startsWith(VALIDATION) ? name.substring(VALIDATION.length()) : name;
      if (!known.contains(metric)) {
        run()
            .warn(
                "filepath: the first save will fail unless a callback puts %s into the logs (known are %s)"
                    .formatted(name, String.join(", ", known)));
      }
    }
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    this.epoch = epoch;
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    if (saveFreq > 0 && ++batchesSinceSaving >= saveFreq) {
      batchesSinceSaving = 0;
      save(Map.of(EPOCH, epoch + 1, BATCH, batch + 1), logs);
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    if (saveFreq == 0) {
      save(Map.of(EPOCH, epoch + 1), logs);
    }
  }

  private void save(Map<String, Integer> counts, Logs logs) {
    Path file = Path.of(filepath.fill(counts, logs.toMap()));
    if (!due(file, logs)) {
      return;
    }
    Learner learner = run().learner();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (saveWeightsOnly) {
        learner.saveWeights(file);
      } else {
        learner.saveState(file);
      }
    } catch (IOException e) {
      throw FileErrors.unchecked(
          "cannot save the model of epoch " + (epoch + 1) + " to " + Printable.of(file), e);
    }
    say("finished saving model to " + Printable.of(file));
  }

  private boolean due(Path file, Logs logs) {
    if (!saveBestOnly) {
      say("saving model to " + Printable.of(file));
      return true;
    }
    if (!logs.has(monitor.name())) {
      run().warn("Can save best model only with %s available.".formatted(monitor.name()));
      return true;
    }
    double current = logs.get(monitor.name());
    String before = best.isEmpty() ? "None" : number(best.getAsDouble());
    if (monitor.improves(current, best)) {
      say(
          "%s improved from %s to %s, saving model to %s"
              .formatted(monitor.name(), before, number(current), Printable.of(file)));
      best = OptionalDouble.of(current);
      return true;
    }
    say("%s did not improve from %s".formatted(monitor.name(), before));
    return false;
  }

  private void say(String text) {
    if (verbose > 0) {
      run().print("Epoch %d: %s".formatted(epoch + 1, text));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("batchesSinceSaving", batchesSinceSaving);
    best.ifPresent(value -> state.put("best", value));
  }

  @Override
  public void restoreState(CallbackState state) {
    batchesSinceSaving = state.integer("batchesSinceSaving");
    best = state.number("best");
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends MonitorBuilder<Builder> {
    private final String filepath;
    private boolean saveBestOnly;
    private boolean saveWeightsOnly;
    private int saveFreq;
    private OptionalDouble initialValueThreshold = OptionalDouble.empty();

    private Builder(String filepath) {
      this.filepath = filepath;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Saves only when the metric is the best so far; with a warning always where it is missing. */
    public Builder saveBestOnly(boolean saveBestOnly) {
      this.saveBestOnly = saveBestOnly;
      return this;
    }

    /** Saves the weights alone, without what training needs to go on. */
    public Builder saveWeightsOnly(boolean saveWeightsOnly) {
      this.saveWeightsOnly = saveWeightsOnly;
      return this;
    }

    /** Saves after every so many batches, counted across epochs; by default after each epoch. */
    public Builder saveFreq(int batches) {
      saveFreq = Argument.positive("saveFreq", batches);
      return this;
    }

    /** What the first model must beat to be saved. */
    public Builder initialValueThreshold(double threshold) {
      initialValueThreshold =
          OptionalDouble.of(Argument.finite("initialValueThreshold", threshold));
      return this;
    }

    /**
     * The callback.
     *
     * @throws IllegalArgumentException if the path has a brace without its other, an unknown
     *     format, {@code batch} without {@link #saveFreq} or a {@code val_} name with it; or if
     *     only the best is to be saved, the mode is not given and the metric's name does not say it
     */
    public ModelCheckpoint build() {
      return new ModelCheckpoint(this);
    }
  }
}
