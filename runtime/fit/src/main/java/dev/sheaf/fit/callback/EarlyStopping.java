package dev.sheaf.fit.callback;

import dev.sheaf.fit.CallbackState;
import dev.sheaf.fit.Logs;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Stops training when a metric has not become better for some epochs: Keras's {@code
 * EarlyStopping}. With patience 0 and 1 alike the first epoch without an improvement stops it, the
 * very first epoch aside. A metric that is missing in an epoch is warned of and passed over.
 */
public final class EarlyStopping extends RunCallback {
  private final Monitor monitor;
  private final int patience;
  private final int verbose;
  private final OptionalDouble baseline;
  private final boolean restoreBestWeights;
  private final int startFromEpoch;

  private @Nullable Path bestWeights;
  private OptionalDouble best = OptionalDouble.empty();
  private int bestEpoch;
  private int wait;
  private int stoppedEpoch;

  private EarlyStopping(Builder builder) {
    monitor = new Monitor(builder.monitor, builder.mode, builder.minDelta);
    patience = builder.patience;
    verbose = builder.verbose;
    baseline = builder.baseline;
    restoreBestWeights = builder.restoreBestWeights;
    startFromEpoch = builder.startFromEpoch;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The epoch that training was stopped after, counted from 0; 0 where it was not. */
  public int stoppedEpoch() {
    return stoppedEpoch;
  }

  @Override
  public void onTrainBegin(Logs logs) {
    best = OptionalDouble.empty();
    bestEpoch = 0;
    wait = 0;
    stoppedEpoch = 0;
    forgetWeights();
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    OptionalDouble current = monitor.value(logs, run(), "Early stopping conditioned on metric");
    if (current.isEmpty() || epoch < startFromEpoch) {
      return;
    }
    if (restoreBestWeights && bestWeights == null) {
      keepWeights(epoch);
    }
    wait++;
    if (monitor.improves(current.getAsDouble(), best)) {
      best = current;
      if (restoreBestWeights) {
        keepWeights(epoch);
      }
      bestEpoch = epoch;
      if (monitor.improves(current.getAsDouble(), baseline)) {
        wait = 0;
      }
    } else if (wait >= patience && epoch > 0) {
      stoppedEpoch = epoch;
      run().stop();
    }
  }

  @Override
  public void onTrainEnd(Logs logs) {
    if (run().failure() == null) {
      if (stoppedEpoch > 0 && verbose > 0) {
        run().print("Epoch %d: early stopping".formatted(stoppedEpoch + 1));
      }
      if (bestWeights != null) {
        if (verbose > 0) {
          run().print(restoring());
        }
        try {
          run().learner().loadWeights(bestWeights);
        } catch (IOException e) {
          throw FileErrors.unchecked("cannot read the best epoch's weights: " + bestWeights, e);
        }
      }
    }
    forgetWeights();
  }

  private String restoring() {
    return best.isPresent()
        ? "Restoring model weights from the end of the best epoch: %d.".formatted(bestEpoch + 1)
        : "There was no best epoch, since `%s` was never a number. Restoring model weights from the end of the first epoch: %d."
            .formatted(monitor.name(), bestEpoch + 1);
  }

  private void keepWeights(int epoch) {
    bestEpoch = epoch;
    try {
      if (bestWeights == null) {
        bestWeights = Files.createTempFile("sheaf-best", ".weights");
      }
      run().learner().saveWeights(bestWeights);
    } catch (IOException e) {
      throw FileErrors.unchecked("cannot keep the weights of epoch " + (epoch + 1), e);
    }
  }

  private void forgetWeights() {
    Path file = bestWeights;
    bestWeights = null;
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw FileErrors.unchecked("cannot delete " + Printable.of(file), e);
      }
    }
  }

  @Override
  public void saveState(CallbackState state) throws IOException {
    state.put("wait", wait).put("bestEpoch", bestEpoch).put("stoppedEpoch", stoppedEpoch);
    best.ifPresent(value -> state.put("best", value));
    if (bestWeights != null) {
      Files.copy(bestWeights, state.file("best.weights"));
    }
  }

  @Override
  public void restoreState(CallbackState state) throws IOException {
    wait = state.integer("wait");
    bestEpoch = state.integer("bestEpoch");
    stoppedEpoch = state.integer("stoppedEpoch");
    best = state.number("best");
    Path kept = state.file("best.weights");
    if (restoreBestWeights && Files.exists(kept)) {
      bestWeights = Files.createTempFile("sheaf-best", ".weights");
      Files.copy(kept, bestWeights, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder extends PatienceBuilder<Builder> {
    private OptionalDouble baseline = OptionalDouble.empty();
    private boolean restoreBestWeights;
    private int startFromEpoch;

    private Builder() {
      super(0, 0);
    }

    @Override
    Builder self() {
      return this;
    }

    /** An improvement that does not beat it counts against the patience as if it were none. */
    public Builder baseline(double baseline) {
      this.baseline = OptionalDouble.of(Argument.finite("baseline", baseline));
      return this;
    }

    /** Ends with the weights of the best epoch, also when training was not stopped. */
    public Builder restoreBestWeights(boolean restoreBestWeights) {
      this.restoreBestWeights = restoreBestWeights;
      return this;
    }

    /** The first epoch that counts, counted from 0. */
    public Builder startFromEpoch(int startFromEpoch) {
      this.startFromEpoch = Argument.notNegative("startFromEpoch", startFromEpoch);
      return this;
    }

    /**
     * The callback.
     *
     * @throws IllegalArgumentException if the mode is not given and the metric's name does not say
     *     it
     */
    public EarlyStopping build() {
      return new EarlyStopping(this);
    }
  }
}
