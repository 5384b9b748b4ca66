package dev.sheaf.fit;

import dev.sheaf.Augmentation;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.loop.ClassWeights;
import dev.sheaf.fit.internal.loop.DataAdapter;
import dev.sheaf.fit.schedule.Schedule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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
 *     .schedule(new CosineDecay(0.01, Length.toTheEnd()).warmUp(Length.epochs(1), 0.001))
 *     .workers(2)
 *     .callbacks(EarlyStopping.builder().monitor("val_loss").patience(3).build())
 *     .run();
 * }</pre>
 *
 * <p>Immutable; {@link #run} may be called again, with the same callbacks.
 *
 * <p>Unless it is silent, a run ends with where the time of its epochs went, and whether data or
 * the model was the bottleneck; as numbers that is in {@link History#times}.
 *
 * <p>Keras's {@code use_multiprocessing} has no use on the JVM: workers are threads, and run on all
 * cores.
 */
public final class Fit {
  final LoopSettings settings;
  final @Nullable DataAdapter validation;
  final OptionalInt stepsPerEpoch;
  final OptionalInt validationSteps;
  final OptionalLong batchSeed;
  final IntPredicate validationDue;
  final List<ClassWeights> classWeights;
  final @Nullable Schedule schedule;
  final int epochs;
  final int initialEpoch;

  private Fit(Builder builder) {
    settings = builder.settings();
    validation = builder.validation;
    refuseAugmentedValidation(validation);
    stepsPerEpoch = builder.stepsPerEpoch;
    validationSteps = builder.validationSteps;
    batchSeed = builder.batchSeed;
    validationDue = builder.validationDue;
    classWeights = List.copyOf(builder.classWeights);
    schedule = builder.schedule;
    epochs = builder.epochs;
    initialEpoch = builder.initialEpoch;
  }

  private static void refuseAugmentedValidation(@Nullable DataAdapter validation) {
    if (validation == null) {
      return;
    }
    validation
        .augmentation()
        .filter(Augmentation::isRandom)
        .ifPresent(
            random -> {
              throw new IllegalArgumentException(
                  "validation: its samples are changed at random (%s), so that no two epochs could"
                          .formatted(random.description())
                      + " be compared. Build that sequence without augment(...).");
            });
  }

  /** Training of a model from a sequence, generated or written by hand. */
  public static Builder of(Learner learner, Sequence<?> sequence) {
    return new Builder(learner, DataAdapter.of(sequence));
  }

  /**
   * Training from batches that a supplier makes without end, one thread calling it at a time. Needs
   * {@link Builder#stepsPerEpoch}.
   */
  public static Builder generator(Learner learner, Supplier<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * Training from the batches of an iterator, one thread calling it at a time. Needs {@link
   * Builder#stepsPerEpoch}; an iterator that ends before the last step is an error.
   */
  public static Builder generator(Learner learner, Iterator<? extends Batch> generator) {
    return new Builder(learner, DataAdapter.of(generator));
  }

  /**
   * Trains.
   *
   * @return loss and metrics of each epoch
   */
  public History run() {
    return new TrainingLoop(this, System::nanoTime).run();
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends LoopBuilder<Builder> {
    private @Nullable DataAdapter validation;
    private OptionalInt stepsPerEpoch = OptionalInt.empty();
    private OptionalInt validationSteps = OptionalInt.empty();
    private OptionalLong batchSeed = OptionalLong.empty();
    private IntPredicate validationDue = epoch -> true;
    private final List<ClassWeights> classWeights = new ArrayList<>();
    private @Nullable Schedule schedule;
    private int epochs = 1;
    private int initialEpoch;

    private Builder(Learner learner, DataAdapter data) {
      super(learner, data);
    }

    @Override
    Builder self() {
      return this;
    }

    /** The index of the last epoch plus one, 1 by default: Keras's {@code epochs}. */
    public Builder epochs(int epochs) {
      this.epochs = Argument.positive("epochs", epochs);
      return this;
    }

    /**
     * The first epoch, counted from 0, of a run that goes on from an earlier one: with 3 of 5,
     * epochs 3 and 4 are run. The sequence is put into its state at that epoch: the order of its
     * samples depends on the seed and the epoch, not on what was done with it before. One that is
     * written by hand is brought there by as many calls of its {@code onEpochEnd} as it would have
     * had, unless it has a {@link Sequence#resume} of its own.
     */
    public Builder initialEpoch(int initialEpoch) {
      this.initialEpoch = Argument.notNegative("initialEpoch", initialEpoch);
      return this;
    }

    /**
     * The steps of an epoch; by default the sequence's length. With fewer or more, the stream of
     * batches runs on across epochs: nothing is lost, and the sequence's {@code onEpochEnd} is
     * called when it is used up.
     */
    public Builder stepsPerEpoch(int stepsPerEpoch) {
      this.stepsPerEpoch = OptionalInt.of(Argument.positive("stepsPerEpoch", stepsPerEpoch));
      return this;
    }

    /** What the model is evaluated on after each epoch, from the first batch on, never shuffled. */
    public Builder validation(Sequence<?> validation) {
      this.validation = DataAdapter.of(validation);
      return this;
    }

    /** As {@link #validation(Sequence)}, from a generator that runs on; needs the steps. */
    public Builder validation(Supplier<? extends Batch> generator, int validationSteps) {
      validation = DataAdapter.of(generator);
      return validationSteps(validationSteps);
    }

    /** As {@link #validation(Sequence)}, from a generator that runs on; needs the steps. */
    public Builder validation(Iterator<? extends Batch> generator, int validationSteps) {
      validation = DataAdapter.of(generator);
      return validationSteps(validationSteps);
    }

    /** The batches of each validation; by default all. */
    public Builder validationSteps(int validationSteps) {
      this.validationSteps = OptionalInt.of(Argument.positive("validationSteps", validationSteps));
      return this;
    }

    /** Validates after every so many epochs: with 2 after the second, the fourth and so on. */
    public Builder validationFrequency(int every) {
      Argument.positive("validationFrequency", every);
      validationDue = epoch -> (epoch + 1) % every == 0;
      return this;
    }

    /** Validates after the given epochs, counted from 1 as Keras's list does. */
    public Builder validationEpochs(int... epochs) {
      int[] chosen = epochs.clone();
      for (int epoch : chosen) {
        Argument.positive("validationEpochs", epoch);
      }
      validationDue = epoch -> IntStream.of(chosen).anyMatch(number -> number == epoch + 1);
      return this;
    }

    /**
     * How much the samples of each class count in the loss of training, by enum constant, class
     * name or class index. Every class must be there. They are multiplied with the samples' own
     * weights; the loss of a batch is {@code sum(weight * loss) / n}.
     *
     * @throws IllegalArgumentException if a class is missing or a key is not a class
     */
    public Builder classWeights(Map<?, ? extends Number> classWeights) {
      this.classWeights.clear();
      this.classWeights.add(ClassWeights.of(classWeights, data.schema()));
      return this;
    }

    /**
     * As {@link #classWeights(Map)}, for one of several targets, by its name; they count in its
     * loss and its weighted metrics. Each target may have weights of its own.
     *
     * @throws IllegalArgumentException if there is no such target, a class is missing or a key is
     *     not a class
     */
    public Builder classWeights(String target, Map<?, ? extends Number> classWeights) {
      this.classWeights.removeIf(each -> each.isOf(target));
      this.classWeights.add(ClassWeights.of(target, classWeights, data.schema()));
      return this;
    }

    /**
     * Sets the learning rate before each step, by the step's place in the whole run: with {@link
     * #initialEpoch} 3, training begins with the rate of epoch 3, and a run that goes on from a
     * checkpoint with that of its step. The logs of an epoch have the {@code learning_rate} of its
     * last step. Without a schedule the learner's own rate stays.
     *
     * <p>A checkpoint of a run with another schedule is refused. {@code ReduceLROnPlateau} and
     * {@code LearningRateScheduler} set the rate too, and are refused beside a schedule.
     */
    public Builder schedule(Schedule schedule) {
      this.schedule = schedule;
      return this;
    }

    /**
     * Whether the batches of a sequence come in another order in each pass: Keras's {@code
     * shuffle}, for sequences written by hand that cannot shuffle their samples. The order is a
     * function of the seed, here 0, and the pass. Off by default; a generated sequence shuffles its
     * samples, which is better: {@code builder(samples).shuffle(seed)}.
     */
    public Builder shuffle(boolean shuffle) {
      batchSeed = shuffle ? OptionalLong.of(0) : OptionalLong.empty();
      return this;
    }

    /** As {@link #shuffle(boolean)}, with a seed: each gives other orders, and always the same. */
    public Builder shuffle(long seed) {
      batchSeed = OptionalLong.of(seed);
      return this;
    }

    public Fit build() {
      return new Fit(this);
    }

    /** Builds and runs: see {@link Fit#run}. */
    public History run() {
      return build().run();
    }
  }
}
