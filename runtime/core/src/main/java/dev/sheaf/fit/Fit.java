package dev.sheaf.fit;

import dev.sheaf.Sequence;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model from a sequence: Keras's {@code fit} and {@code fit_generator}, with their
 * arguments by their names.
 *
 * <pre>{@code
 * History history = Fit.of(learner, train)
 *     .epochs(10)
 *     .validation(validation)
 *     .workers(2)
 *     .callbacks(EarlyStopping.builder().monitor("val_loss").patience(3).build())
 *     .run();
 * }</pre>
 *
 * <p>Keras's {@code use_multiprocessing} has no use on the JVM: workers are threads, and run on all
 * cores.
 */
public final class Fit {
  final Learner learner;
  final Sequence<?> sequence;
  final List<Callback> callbacks = new ArrayList<>();
  @Nullable Sequence<?> validation;
  OptionalInt stepsPerEpoch = OptionalInt.empty();
  OptionalInt validationSteps = OptionalInt.empty();
  IntPredicate validationDue = epoch -> true;
  @Nullable Map<?, ? extends Number> classWeights;
  int epochs = 1;
  int initialEpoch;
  int workers = 1;
  int maxQueueSize = 10;
  int verbose = 1;
  @Nullable Screen screen;

  private Fit(Learner learner, Sequence<?> sequence) {
    this.learner = learner;
    this.sequence = sequence;
  }

  /** Training of a model from a sequence, generated or written by hand. */
  public static Fit of(Learner learner, Sequence<?> sequence) {
    return new Fit(learner, sequence);
  }

  /** The index of the last epoch plus one, 1 by default: Keras's {@code epochs}. */
  public Fit epochs(int epochs) {
    this.epochs = Argument.atLeast(1, "epochs", epochs);
    return this;
  }

  /**
   * The first epoch, counted from 0, of a run that goes on from an earlier one: with 3 of 5, epochs
   * 3 and 4 are run. The sequence is put into its state at that epoch.
   */
  public Fit initialEpoch(int initialEpoch) {
    this.initialEpoch = Argument.atLeast(0, "initialEpoch", initialEpoch);
    return this;
  }

  /**
   * The steps of an epoch; by default the sequence's length. With fewer or more, the stream of
   * batches runs on across epochs: nothing is lost, and the sequence's {@code onEpochEnd} is called
   * when it is used up.
   */
  public Fit stepsPerEpoch(int stepsPerEpoch) {
    this.stepsPerEpoch = OptionalInt.of(Argument.atLeast(1, "stepsPerEpoch", stepsPerEpoch));
    return this;
  }

  /** What the model is evaluated on after each epoch, from the first batch on, never shuffled. */
  public Fit validation(Sequence<?> validation) {
    this.validation = validation;
    return this;
  }

  /** The batches of each validation; by default all. */
  public Fit validationSteps(int validationSteps) {
    this.validationSteps = OptionalInt.of(Argument.atLeast(1, "validationSteps", validationSteps));
    return this;
  }

  /** Validates after every so many epochs: with 2 after the second, the fourth and so on. */
  public Fit validationFrequency(int every) {
    Argument.atLeast(1, "validationFrequency", every);
    validationDue = epoch -> (epoch + 1) % every == 0;
    return this;
  }

  /** Validates after the given epochs, counted from 1 as Keras's list does. */
  public Fit validationEpochs(int... epochs) {
    int[] chosen = epochs.clone();
    validationDue = epoch -> IntStream.of(chosen).anyMatch(number -> number == epoch + 1);
    return this;
  }

  /**
   * How much the samples of each class count in the loss of training, by enum constant, class name
   * or class index. Every class must be there. They are multiplied with the samples' own weights;
   * the loss of a batch is {@code sum(weight * loss) / n}.
   *
   * @throws IllegalArgumentException if a class is missing or a key is no class
   */
  public Fit classWeights(Map<?, ? extends Number> classWeights) {
    ClassWeights.of(classWeights, sequence.schema());
    this.classWeights = Map.copyOf(classWeights);
    return this;
  }

  /** Threads that load batches, 1 by default; 0 loads on the training thread. */
  public Fit workers(int workers) {
    this.workers = Argument.atLeast(0, "workers", workers);
    return this;
  }

  /** Batches that are being loaded or ready, at most; 10 by default. */
  public Fit maxQueueSize(int maxQueueSize) {
    this.maxQueueSize = Argument.atLeast(1, "maxQueueSize", maxQueueSize);
    return this;
  }

  /** 0 silent, 1 a progress bar (the default), 2 a line for each epoch. */
  public Fit verbose(int verbose) {
    if (verbose < 0 || verbose > 2) {
      throw new IllegalArgumentException("verbose: %d (expected: 0, 1 or 2)".formatted(verbose));
    }
    this.verbose = verbose;
    return this;
  }

  /** Adds callbacks; their hooks are called in this order. */
  public Fit callbacks(Callback... callbacks) {
    this.callbacks.addAll(List.of(callbacks));
    return this;
  }

  /** Prints there, without control characters, instead of on the standard output. */
  public Fit output(PrintStream output) {
    screen = Screen.plain(output);
    return this;
  }

  Fit screen(Screen screen) {
    this.screen = screen;
    return this;
  }

  /**
   * Trains.
   *
   * @return loss and metrics of each epoch
   */
  public History run() {
    return new TrainingLoop(this).run();
  }
}
