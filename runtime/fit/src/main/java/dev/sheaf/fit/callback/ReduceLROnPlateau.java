package dev.sheaf.fit.callback;

import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import dev.sheaf.fit.internal.Argument;
import java.util.OptionalDouble;

/**
 * Lowers the learning rate when a metric has not become better for some epochs: Keras's {@code
 * ReduceLROnPlateau}. Puts {@code learning_rate} into the logs.
 */
public final class ReduceLROnPlateau extends RunCallback {
  private final Monitor monitor;
  private final double factor;
  private final int patience;
  private final int verbose;
  private final int cooldown;
  private final double minLr;

  private OptionalDouble best = OptionalDouble.empty();
  private int wait;
  private int cooldownCounter;

  private ReduceLROnPlateau(Builder builder) {
    monitor = new Monitor(builder.monitor, builder.mode, builder.minDelta);
    factor = builder.factor;
    patience = builder.patience;
    verbose = builder.verbose;
    cooldown = builder.cooldown;
    minLr = builder.minLr;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  void runSet(Run run) {
    run.setsLearningRate("ReduceLROnPlateau");
  }

  @Override
  public void onTrainBegin(Logs logs) {
    Run run = run();
    // One that cannot be set is better known now than at the first plateau.
    run.learner().learningRate(run.learner().learningRate());
    best = OptionalDouble.empty();
    wait = 0;
    cooldownCounter = 0;
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    Run run = run();
    logs.put("learning_rate", run.learner().learningRate());
    OptionalDouble current =
        monitor.value(logs, run, "Learning rate reduction is conditioned on metric");
    if (current.isEmpty()) {
      return;
    }
    if (cooldownCounter > 0) {
      cooldownCounter--;
      wait = 0;
    }
    if (monitor.improves(current.getAsDouble(), best)) {
      best = current;
      wait = 0;
    } else if (cooldownCounter == 0) {
      wait++;
      if (wait >= patience) {
        reduce(run, epoch);
      }
    }
  }

  private void reduce(Run run, int epoch) {
    double rate = run.learner().learningRate();
    if (rate <= minLr) {
      return;
    }
    double lower = Math.max(rate * factor, minLr);
    run.learner().learningRate(lower);
    cooldownCounter = cooldown;
    wait = 0;
    if (verbose > 0) {
      run.print(
          "Epoch %d: ReduceLROnPlateau reducing learning rate to %s.".formatted(epoch + 1, lower));
    }
  }

  @Override
  public void saveState(CallbackState state) {
    state.put("wait", wait).put("cooldown", cooldownCounter);
    best.ifPresent(value -> state.put("best", value));
  }

  @Override
  public void restoreState(CallbackState state) {
    wait = state.integer("wait");
    cooldownCounter = state.integer("cooldown");
    best = state.number("best");
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends PatienceBuilder<Builder> {
    private double factor = 0.1;
    private int cooldown;
    private double minLr;

    private Builder() {
      super(1e-4, 10);
    }

    @Override
    Builder self() {
      return this;
    }

    /** What the learning rate is multiplied with, less than 1; 0.1 by default. */
    public Builder factor(double factor) {
      if (!(factor > 0 && factor < 1)) {
        throw new IllegalArgumentException("factor: %s (expected: > 0 and < 1)".formatted(factor));
      }
      this.factor = factor;
      return this;
    }

    /** Epochs after a reduction in which nothing is counted; 0 by default. */
    public Builder cooldown(int cooldown) {
      this.cooldown = Argument.notNegative("cooldown", cooldown);
      return this;
    }

    /** The learning rate is never lowered below it; 0 by default. */
    public Builder minLr(double minLr) {
      this.minLr = Argument.finite("minLr", minLr);
      return this;
    }

    /**
     * The callback.
     *
     * @throws IllegalArgumentException if the mode is not given and the metric's name does not say
     *     it
     */
    public ReduceLROnPlateau build() {
      return new ReduceLROnPlateau(this);
    }
  }
}
