package dev.sheaf.fit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several callbacks as one: each hook goes to all of them, in order. */
final class CallbackList implements Callback {
  private final List<Callback> callbacks;

  CallbackList(List<Callback> callbacks) {
    this.callbacks = List.copyOf(callbacks);
  }

  List<Callback> callbacks() {
    return callbacks;
  }

  private void each(Consumer<Callback> hook) {
    callbacks.forEach(hook);
  }

  @Override
  public void setRun(Run run) {
    each(callback -> callback.setRun(run));
  }

  @Override
  public void onTrainBegin(Logs logs) {
    each(callback -> callback.onTrainBegin(logs));
  }

  /** Reaches every callback, even when one of them throws. */
  @Override
  public void onTrainEnd(Logs logs) {
    @Nullable RuntimeException failure = null;
    for (Callback callback : callbacks) {
      try {
        callback.onTrainEnd(logs);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    each(callback -> callback.onEpochBegin(epoch, logs));
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    each(callback -> callback.onEpochEnd(epoch, logs));
  }

  @Override
  public void onTrainBatchBegin(int batch, Logs logs) {
    each(callback -> callback.onTrainBatchBegin(batch, logs));
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    each(callback -> callback.onTrainBatchEnd(batch, logs));
  }

  @Override
  public void onTestBegin(Logs logs) {
    each(callback -> callback.onTestBegin(logs));
  }

  @Override
  public void onTestEnd(Logs logs) {
    each(callback -> callback.onTestEnd(logs));
  }

  @Override
  public void onTestBatchBegin(int batch, Logs logs) {
    each(callback -> callback.onTestBatchBegin(batch, logs));
  }

  @Override
  public void onTestBatchEnd(int batch, Logs logs) {
    each(callback -> callback.onTestBatchEnd(batch, logs));
  }

  @Override
  public void onPredictBegin(Logs logs) {
    each(callback -> callback.onPredictBegin(logs));
  }

  @Override
  public void onPredictEnd(Logs logs) {
    each(callback -> callback.onPredictEnd(logs));
  }

  @Override
  public void onPredictBatchBegin(int batch, Logs logs) {
    each(callback -> callback.onPredictBatchBegin(batch, logs));
  }

  @Override
  public void onPredictBatchEnd(int batch, Logs logs) {
    each(callback -> callback.onPredictBatchEnd(batch, logs));
  }
}
