package dev.sheaf.fit.callback;

import dev.sheaf.fit.Logs;

/**
 * Evaluates and predicts with the moving average of the weights in place of the weights: Keras's
 * {@code SwapEMAWeights}. The learner must keep one, as Keras's {@code use_ema} does.
 *
 * <pre>{@code
 * DjlLearner learner = DjlLearner.builder(network).optimizer(Adam.of(0.001)).ema(0.99)...build();
 * Fit.of(learner, train).validation(test).callbacks(SwapEMAWeights.builder().build()).run();
 * }</pre>
 *
 * <p>To save the average with {@link ModelCheckpoint}, set {@code swapOnEpoch} and give that
 * callback after this one.
 */
public final class SwapEMAWeights extends RunCallback {
  private final boolean swapOnEpoch;

  private SwapEMAWeights(Builder builder) {
    swapOnEpoch = builder.swapOnEpoch;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes sure that there is an average.
   *
   * @throws UnsupportedOperationException if the learner keeps none
   */
  @Override
  public void onTrainBegin(Logs logs) {
    use(false);
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    if (swapOnEpoch) {
      use(false);
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    if (swapOnEpoch) {
      use(true);
    }
  }

  @Override
  public void onTestBegin(Logs logs) {
    use(true);
  }

  @Override
  public void onTestEnd(Logs logs) {
    use(false);
  }

  @Override
  public void onPredictBegin(Logs logs) {
    use(true);
  }

  @Override
  public void onPredictEnd(Logs logs) {
    use(false);
  }

  private void use(boolean averaged) {
    run().learner().useAveragedWeights(averaged);
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private boolean swapOnEpoch;

    private Builder() {}

    /**
     * Whether the average is in place at the end of an epoch too, for the callbacks after this one,
     * until the next epoch begins; false by default.
     */
    public Builder swapOnEpoch(boolean swapOnEpoch) {
      this.swapOnEpoch = swapOnEpoch;
      return this;
    }

    public SwapEMAWeights build() {
      return new SwapEMAWeights(this);
    }
  }
}
