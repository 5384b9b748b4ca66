package dev.sheaf.fit;

import dev.sheaf.Batch;
import dev.sheaf.fit.internal.console.Screen;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The run that a callback is part of: its model, its numbers, and the way to stop it. Used on the
 * training thread; only {@link #stop} may be called from any thread.
 */
public final class Run {
  private final Learner learner;
  private final int epochs;
  private final int verbose;
  private final Screen screen;
  private final Set<String> warned = new HashSet<>();
  private OptionalInt steps = OptionalInt.empty();
  private int firstStep;
  private @Nullable Batch batch;
  private @Nullable Throwable failure;
  private boolean rateIsScheduled;
  private @Nullable EpochTimes epochTimes;
  private volatile boolean stopped;
  private @Nullable CheckpointStore checkpoints;
  private Supplier<List<String>> summary = List::of;

  Run(Learner learner, int epochs, int verbose, Screen screen) {
    this.learner = learner;
    this.epochs = epochs;
    this.verbose = verbose;
    this.screen = screen;
  }

  /** The model. */
  public Learner learner() {
    return learner;
  }

  /** The index of the last epoch, plus one. */
  public int epochs() {
    return epochs;
  }

  /** The steps of this epoch, this evaluation or this prediction; empty while not known. */
  public OptionalInt steps() {
    return steps;
  }

  /** 0 silent, 1 a progress bar, 2 a line for each epoch. */
  public int verbose() {
    return verbose;
  }

  /**
   * Stops training: after this step when called in the hook of a step or before it in {@link
   * Callback#onEpochBegin}, after the validation when called in one of its hooks, after this epoch
   * when called in {@link Callback#onEpochEnd}, before anything is trained when called in {@link
   * Callback#onTrainBegin}. An evaluation and a prediction end after this batch. Keras's {@code
   * model.stop_training = True}, {@code stop_evaluating} and {@code stop_predicting}.
   */
  public void stop() {
    stopped = true;
  }

  /** Whether somebody has called {@link #stop}. */
  public boolean stopped() {
    return stopped;
  }

  /**
   * The batch that the hooks of a step or of a test or predict batch are about.
   *
   * @throws IllegalStateException outside of those hooks
   */
  public Batch batch() {
    if (batch == null) {
      throw new IllegalStateException("no batch is being worked on");
    }
    return batch;
  }

  /**
   * Has training saved to this store and, before the first epoch, go on from its latest checkpoint.
   * To be called in {@link Callback#setRun}; an evaluation and a prediction take no notice.
   *
   * @throws IllegalArgumentException if this run has one already
   */
  public void checkpoints(CheckpointStore store) {
    if (checkpoints != null) {
      throw new IllegalArgumentException("callbacks: two BackupAndRestore (expected: one)");
    }
    checkpoints = store;
  }

  /**
   * Says that a callback is going to set the learning rate; to be called in {@link
   * Callback#setRun}.
   *
   * @param name of the callback, for the message
   * @throws IllegalArgumentException if a schedule sets it before each step of this run
   */
  public void setsLearningRate(String name) {
    if (rateIsScheduled) {
      throw new IllegalArgumentException(
          "callbacks: %s, beside a schedule (expected: one of the two, as both set the learning rate)"
              .formatted(name));
    }
  }

  void rateIsScheduled(boolean rateIsScheduled) {
    this.rateIsScheduled = rateIsScheduled;
  }

  Optional<CheckpointStore> checkpoints() {
    return Optional.ofNullable(checkpoints);
  }

  /** What ended training before its time; null while all is well. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Prints a line without tearing the progress bar. */
  public void print(String line) {
    screen.line(line);
  }

  /** Prints a warning, once for each text, whatever {@link #verbose} is. */
  public void warn(String text) {
    if (warned.add(text)) {
      screen.line("Warning: " + text);
    }
  }

  /**
   * Where the time of the latest epoch went that is over, its hooks and its checkpoint too: in
   * {@link Callback#onEpochBegin} that of the epoch before. Empty before, and in an evaluation and
   * a prediction.
   */
  public Optional<EpochTimes> epochTimes() {
    return Optional.ofNullable(epochTimes);
  }

  void epochTimes(EpochTimes times) {
    epochTimes = times;
  }

  /** The step that this epoch went on from, when it was resumed in its middle; else 0. */
  int firstStep() {
    return firstStep;
  }

  /** Lines that say how the run went, for its end. */
  List<String> summary() {
    return summary.get();
  }

  void summary(Supplier<List<String>> summary) {
    this.summary = summary;
  }

  void begin(OptionalInt steps, int firstStep) {
    this.steps = steps;
    this.firstStep = firstStep;
  }

  void batch(@Nullable Batch batch) {
    this.batch = batch;
  }

  void fail(Throwable failure) {
    this.failure = failure;
  }
}
