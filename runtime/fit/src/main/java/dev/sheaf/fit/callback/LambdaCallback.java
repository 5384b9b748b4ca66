package dev.sheaf.fit.callback;

import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Logs;
import java.util.function.Consumer;

/**
 * A callback of lambdas: Keras's {@code LambdaCallback}. For a hook that is not here implement
 * {@link Callback}.
 */
public final class LambdaCallback implements Callback {
  /** What a hook of an epoch or a batch does. */
  @FunctionalInterface
  public interface Hook {
    /**
     * Does it.
     *
     * @param index the epoch or the batch, counted from 0
     */
    void call(int index, Logs logs);
  }

  private final Consumer<Logs> trainBegin;
  private final Consumer<Logs> trainEnd;
  private final Hook epochBegin;
  private final Hook epochEnd;
  private final Hook trainBatchBegin;
  private final Hook trainBatchEnd;

  private LambdaCallback(Builder builder) {
    trainBegin = builder.trainBegin;
    trainEnd = builder.trainEnd;
    epochBegin = builder.epochBegin;
    epochEnd = builder.epochEnd;
    trainBatchBegin = builder.trainBatchBegin;
    trainBatchEnd = builder.trainBatchEnd;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void onTrainBegin(Logs logs) {
    trainBegin.accept(logs);
  }

  @Override
  public void onTrainEnd(Logs logs) {
    trainEnd.accept(logs);
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    epochBegin.call(epoch, logs);
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    epochEnd.call(epoch, logs);
  }

  @Override
  public void onTrainBatchBegin(int batch, Logs logs) {
    trainBatchBegin.call(batch, logs);
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    trainBatchEnd.call(batch, logs);
  }

  /** The hooks; each does nothing by default. */
  public static final class Builder {
    private Consumer<Logs> trainBegin = logs -> {};
    private Consumer<Logs> trainEnd = logs -> {};
    private Hook epochBegin = (epoch, logs) -> {};
    private Hook epochEnd = (epoch, logs) -> {};
    private Hook trainBatchBegin = (batch, logs) -> {};
    private Hook trainBatchEnd = (batch, logs) -> {};

    private Builder() {}

    public Builder onEpochBegin(Hook hook) {
      epochBegin = hook;
      return this;
    }

    public Builder onEpochEnd(Hook hook) {
      epochEnd = hook;
      return this;
    }

    public Builder onTrainBegin(Consumer<Logs> hook) {
      trainBegin = hook;
      return this;
    }

    public Builder onTrainEnd(Consumer<Logs> hook) {
      trainEnd = hook;
      return this;
    }

    public Builder onTrainBatchBegin(Hook hook) {
      trainBatchBegin = hook;
      return this;
    }

    public Builder onTrainBatchEnd(Hook hook) {
      trainBatchEnd = hook;
      return this;
    }

    public LambdaCallback build() {
      return new LambdaCallback(this);
    }
  }
}
