package dev.sheaf.fit;

import dev.sheaf.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be trained, one batch at a time. It knows tensors, not samples. Called from the
 * training thread only.
 */
public interface Learner extends AutoCloseable {
  /** The metrics besides the loss, in the order of {@link StepResult#sums}; always the same. */
  List<Metric> metrics();

  /**
   * One training step: forward, loss, backward, update.
   *
   * @param weights a factor for each sample's loss, or null for all 1: its own weight, which {@link
   *     Batch#weights} holds, already multiplied with that of its class; the loss of a target is
   *     {@code sum(weight * loss) / n}
   * @return loss and metrics of this batch
   */
  StepResult train(Batch batch, @Nullable SampleWeights weights);

  /** Loss and metrics of a batch, without changing the model; weights as in {@link #train}. */
  StepResult evaluate(Batch batch, @Nullable SampleWeights weights);

  /**
   * Where the time of the training steps went, summed over all of them so far, for the account that
   * the loop gives of an epoch; a {@link StepClock} measures it. By default nobody knows.
   */
  default Optional<StepTimes> stepTimes() {
    return Optional.empty();
  }

  /** The model's outputs for a batch: for each output one row a sample. */
  List<float[][]> predict(Batch batch);

  /** The learning rate of the next step. */
  double learningRate();

  /** Sets the learning rate of the next steps. */
  void learningRate(double rate);

  /**
   * Asks to compute with so many threads from the next step on, because others load; a learner
   * whose user has set their number, or that has none, does nothing.
   *
   * @return the number of threads if it was changed
   */
  default OptionalInt suggestThreads(int threads) {
    return OptionalInt.empty();
  }

  /**
   * Puts the moving average of the weights in their place and keeps the weights aside, or puts
   * these back; nothing happens if it is already so. A training step puts the weights back first.
   *
   * @throws UnsupportedOperationException if the learner keeps no average; the message says what to
   *     do
   */
  default void useAveragedWeights(boolean averaged) {
    throw new UnsupportedOperationException(
        "%s keeps no moving average of its weights (expected by SwapEMAWeights); take a learner that does, or leave the callback out"
            .formatted(getClass().getSimpleName()));
  }

  /**
   * Called when a run has come to its end, before {@link Callback#onTrainEnd}, and not when it
   * failed: where the weights are averaged, the averages are the weights from now on, as in Keras.
   */
  default void finishTraining() {}

  /** Writes the weights to a file, by a temporary name first. */
  void saveWeights(Path file) throws IOException;

  /** Reads weights that {@link #saveWeights} wrote. */
  void loadWeights(Path file) throws IOException;

  /**
   * Makes sure that {@link #saveState} can work: called before the first step of a run that is
   * going to save its state.
   *
   * @throws UnsupportedOperationException if it cannot; the message says what to do
   */
  default void requireResumable() {}

  /** Writes all that the next steps depend on: weights, optimiser state, learning rate. */
  void saveState(Path file) throws IOException;

  /** Reads what {@link #saveState} wrote: the next steps are the same, bit for bit. */
  void loadState(Path file) throws IOException;

  @Override
  void close();
}
