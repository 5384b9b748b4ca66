package dev.sheaf.fit.callback;

import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.EpochTimes;
import dev.sheaf.fit.Learner;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.report.EventFile;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes what TensorBoard shows: Keras's {@code TensorBoard}, with its tags. In {@code train/} are
 * {@code epoch_loss}, {@code epoch_accuracy}, {@code epoch_learning_rate} and, if asked for, {@code
 * batch_loss} and the like; in {@code validation/} are {@code epoch_loss} and {@code
 * evaluation_loss_vs_iterations}. Epochs are counted from 0. Where the seconds of each epoch went
 * is in {@code train/}: {@code time/waiting_for_data}, {@code time/forward_and_backward} and so on,
 * by the names of {@link EpochTimes#parts}.
 *
 * <p>Keras's graphs, histograms, images, embeddings and profiles show the inside of a TensorFlow
 * model, which a {@link Learner} does not.
 */
public final class TensorBoard extends RunCallback {
  private final Path logDir;
  private final int updateFreq;
  private final boolean writeStepsPerSecond;

  private @Nullable EventFile train;
  private @Nullable EventFile validation;
  private boolean training;
  private long batches;
  private long batchesBefore;
  private long epochBegan;
  private int timedEpoch;

  private TensorBoard(Builder builder) {
    logDir = builder.logDir;
    updateFreq = builder.updateFreq;
    writeStepsPerSecond = builder.writeStepsPerSecond;
  }

  /** The settings of a callback that writes under this folder; Keras's default is {@code logs}. */
  public static Builder builder(Path logDir) {
    return new Builder(logDir);
  }

  @Override
  public void onTrainBegin(Logs logs) {
    training = true;
    batches = 0;
    timedEpoch = -1;
    train = null;
    validation = null;
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    writeTimes();
    batchesBefore = batches;
    epochBegan = System.nanoTime();
  }

  /** An epoch's times are known when all of its hooks have been called. */
  private void writeTimes() {
    EpochTimes times = run().epochTimes().orElse(null);
    if (times != null && times.epoch() != timedEpoch) {
      timedEpoch = times.epoch();
      times
          .parts()
          .forEach(
              (name, nanos) ->
                  trainScalar("time/" + name.replace(' ', '_'), nanos / 1e9, timedEpoch));
    }
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    batches++;
    if (updateFreq > 0 && batches % updateFreq == 0) {
      logs.forEach((name, value) -> trainScalar("batch_" + name, value, batches));
    }
  }

  @Override
  public void onTestEnd(Logs logs) {
    if (training) {
      logs.forEach(
          (name, value) ->
              validationScalar("evaluation_" + name + "_vs_iterations", value, batches));
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    Logs all = new Logs(logs.toMap());
    all.put("learning_rate", run().learner().learningRate());
    if (writeStepsPerSecond) {
      double seconds = (System.nanoTime() - epochBegan) / 1e9;
      all.put("steps_per_second", (batches - batchesBefore) / seconds);
    }
    all.forEach(
        (name, value) -> {
          if (name.startsWith("val_")) {
            validationScalar("epoch_" + name.substring("val_".length()), value, epoch);
          } else {
            trainScalar("epoch_" + name, value, epoch);
          }
        });
  }

  @Override
  public void onTrainEnd(Logs logs) {
    writeTimes();
    training = false;
  }

  private void trainScalar(String tag, double value, long step) {
    try {
      if (train == null) {
        train = open("train");
      }
      train.scalar(tag, value, step);
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot write events in " + Printable.of(logDir), e);
    }
  }

  private void validationScalar(String tag, double value, long step) {
    try {
      if (validation == null) {
        validation = open("validation");
      }
      validation.scalar(tag, value, step);
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot write events in " + Printable.of(logDir), e);
    }
  }

  /** A new file for each run: TensorBoard reads all of a folder, the later one last. */
  private EventFile open(String folder) throws IOException {
    String name =
        "%d.%d.%d.v2"
            .formatted(
                System.currentTimeMillis() / 1000,
                ProcessHandle.current().pid(),
                System.nanoTime());
    return new EventFile(logDir.resolve(folder), name);
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("batches", batches);
  }

  @Override
  public void restoreState(CallbackState state) {
    batches = state.integer("batches");
    batchesBefore = batches;
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private final Path logDir;
    private int updateFreq;
    private boolean writeStepsPerSecond;

    private Builder(Path logDir) {
      this.logDir = logDir;
    }

    /** Writes {@code batch_} values after every so many batches; by default none. */
    public Builder updateFreq(int batches) {
      updateFreq = Argument.positive("updateFreq", batches);
      return this;
    }

    /** Writes how many steps were made in a second; false by default. */
    public Builder writeStepsPerSecond(boolean writeStepsPerSecond) {
      this.writeStepsPerSecond = writeStepsPerSecond;
      return this;
    }

    public TensorBoard build() {
      return new TensorBoard(this);
    }
  }
}
