package dev.sheaf.fit.callback;

import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops training when the loss becomes NaN or infinite, and says which samples were in the batch:
 * Keras's {@code TerminateOnNaN}.
 */
public final class TerminateOnNaN extends RunCallback {
  private final boolean raiseError;

  private TerminateOnNaN(Builder builder) {
    raiseError = builder.raiseError;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    if (!logs.has("loss") || Double.isFinite(logs.get("loss"))) {
      return;
    }
    Run run = run();
    List<?> samples = run.batch().samples();
    String of =
        samples.isEmpty()
            ? ""
            : samples.stream()
                .map(sample -> "\n  " + sample)
                .collect(Collectors.joining("", "\nThe samples of this batch:", ""));
    if (raiseError) {
      throw new IllegalStateException(
          "batch %d: the loss is %s%s".formatted(batch, logs.get("loss"), of));
    }
    run.print("Batch %d: Invalid loss, terminating training%s".formatted(batch, of));
    run.stop();
  }

  /** The settings, with Keras's names and defaults. */
  public static final class Builder {
    private boolean raiseError;

    private Builder() {}

    /** Ends training with an exception instead of stopping it; false by default. */
    public Builder raiseError(boolean raiseError) {
      this.raiseError = raiseError;
      return this;
    }

    public TerminateOnNaN build() {
      return new TerminateOnNaN(this);
    }
  }
}
