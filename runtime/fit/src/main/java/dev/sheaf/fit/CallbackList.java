package dev.sheaf.fit;

import java.util.List;
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

  @Override
  public void setRun(Run run) {
    for (Callback callback : callbacks) {
      callback.setRun(run);
    }
  }

  @Override
  public void onTrainBegin(Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTrainBegin(logs);
    }
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
    for (Callback callback : callbacks) {
      callback.onEpochBegin(epoch, logs);
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onEpochEnd(epoch, logs);
    }
  }

  @Override
  public void onTrainBatchBegin(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTrainBatchBegin(batch, logs);
    }
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTrainBatchEnd(batch, logs);
    }
  }

  @Override
  public void onTestBegin(Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTestBegin(logs);
    }
  }

  @Override
  public void onTestEnd(Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTestEnd(logs);
    }
  }

  @Override
  public void onTestBatchBegin(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTestBatchBegin(batch, logs);
    }
  }

  @Override
  public void onTestBatchEnd(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onTestBatchEnd(batch, logs);
    }
  }

  @Override
  public void onPredictBegin(Logs logs) {
    for (Callback callback : callbacks) {
      callback.onPredictBegin(logs);
    }
  }

  @Override
  public void onPredictEnd(Logs logs) {
    for (Callback callback : callbacks) {
      callback.onPredictEnd(logs);
    }
  }

  @Override
  public void onPredictBatchBegin(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onPredictBatchBegin(batch, logs);
    }
  }

  @Override
  public void onPredictBatchEnd(int batch, Logs logs) {
    for (Callback callback : callbacks) {
      callback.onPredictBatchEnd(batch, logs);
    }
  }
}
