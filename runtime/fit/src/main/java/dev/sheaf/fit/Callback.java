package dev.sheaf.fit;

import java.io.IOException;

/**
 * Something to do at set points of a run: Keras's callback, with its hooks by their names. All are
 * called on the training thread, in the order in which the callbacks were given.
 *
 * <pre>{@code
 * setRun                                   once, before anything else
 * onTrainBegin
 *   onEpochBegin
 *     onTrainBatchBegin, onTrainBatchEnd   each step; the logs hold the means of the epoch so far
 *     onTestBegin                          validation, where there is one
 *       onTestBatchBegin, onTestBatchEnd
 *     onTestEnd
 *   onEpochEnd                             the logs hold loss, metrics, val_loss, val_metrics
 * onTrainEnd                               also when training failed: see Run.failure
 * }</pre>
 *
 * <p>{@link Evaluate} calls the test hooks, {@link Predict} the predict hooks. An exception of a
 * hook ends the run.
 */
public interface Callback {
  /** Tells which run the next hooks belong to: Keras's {@code set_model} and {@code set_params}. */
  default void setRun(Run run) {}

  /** Before the first epoch. */
  default void onTrainBegin(Logs logs) {}

  /**
   * After the last epoch, or after a failure.
   *
   * @param logs those of the last epoch, with what callbacks put into them: {@code learning_rate}
   */
  default void onTrainEnd(Logs logs) {}

  /**
   * Before an epoch.
   *
   * @param epoch counted from 0
   */
  default void onEpochBegin(int epoch, Logs logs) {}

  /**
   * After an epoch and its validation.
   *
   * @param epoch counted from 0
   * @param logs loss and metrics of training, then of validation by {@code val_} names
   */
  default void onEpochEnd(int epoch, Logs logs) {}

  /**
   * Before a step, when its batch is loaded.
   *
   * @param batch the step in this epoch, counted from 0
   */
  default void onTrainBatchBegin(int batch, Logs logs) {}

  /**
   * After a step.
   *
   * @param batch the step in this epoch, counted from 0
   * @param logs loss and metrics, each the mean over the epoch's samples so far
   */
  default void onTrainBatchEnd(int batch, Logs logs) {}

  /** Before an evaluation. */
  default void onTestBegin(Logs logs) {}

  /** After an evaluation, with its loss and metrics. */
  default void onTestEnd(Logs logs) {}

  /** Before a batch of an evaluation. */
  default void onTestBatchBegin(int batch, Logs logs) {}

  /** After a batch of an evaluation, with the means so far. */
  default void onTestBatchEnd(int batch, Logs logs) {}

  /** Before a prediction. */
  default void onPredictBegin(Logs logs) {}

  /** After a prediction. */
  default void onPredictEnd(Logs logs) {}

  /** Before a batch of a prediction. */
  default void onPredictBatchBegin(int batch, Logs logs) {}

  /** After a batch of a prediction. */
  default void onPredictBatchEnd(int batch, Logs logs) {}

  /**
   * Puts what this callback must remember into a checkpoint, so that a run which is resumed goes on
   * as if it had never been killed. See {@link dev.sheaf.fit.callback.BackupAndRestore}.
   */
  default void saveState(CallbackState state) throws IOException {}

  /** Takes back what {@link #saveState} put; called after {@link #onTrainBegin}. */
  default void restoreState(CallbackState state) throws IOException {}
}
