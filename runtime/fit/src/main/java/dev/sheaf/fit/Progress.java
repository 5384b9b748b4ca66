package dev.sheaf.fit;

import dev.sheaf.fit.internal.console.ProgressBar;
import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.fit.internal.console.StepTimer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Prints how training, an evaluation or a prediction goes on: Keras's {@code ProgbarLogger}. */
final class Progress implements Callback {
  private static final long NANOS = 1_000_000_000L;

  /** The bar is drawn no more often than this on a terminal, and printed so elsewhere. */
  private static final long DRAWN_EVERY = NANOS / 20;

  private static final long PRINTED_EVERY = 10 * NANOS;

  private final Screen screen;
  private final LongSupplier nanoTime;
  private @Nullable Run run;
  private @Nullable ProgressBar bar;
  private @Nullable StepTimer timer;
  private boolean training;
  private boolean announced;
  private long lastShown;
  private int seen;

  Progress(Screen screen, LongSupplier nanoTime) {
    this.screen = screen;
    this.nanoTime = nanoTime;
  }

  @Override
  public void setRun(Run run) {
    this.run = run;
  }

  private Run run() {
    return Objects.requireNonNull(run, "setRun was not called");
  }

  @Override
  public void onTrainBegin(Logs logs) {
    training = true;
  }

  @Override
  public void onEpochBegin(int epoch, Logs logs) {
    if (run().epochs() > 1) {
      screen.line("Epoch %d/%d".formatted(epoch + 1, run().epochs()));
    }
    begin();
  }

  @Override
  public void onTestBegin(Logs logs) {
    if (!training) {
      begin();
    }
  }

  @Override
  public void onPredictBegin(Logs logs) {
    begin();
  }

  private void begin() {
    OptionalInt target = run().steps();
    seen = run().firstStep();
    timer = new StepTimer(nanoTime);
    bar = new ProgressBar(screen, target, seen, timer);
    lastShown = nanoTime.getAsLong();
    if (run().verbose() != 1) {
      return;
    }
    if (screen.isTerminal()) {
      screen.draw(bar.waiting());
    } else if (!announced) {
      screen.line("Waiting for the first batch ...");
    }
    announced = true;
  }

  @Override
  public void onTrainBatchEnd(int batch, Logs logs) {
    update(batch, logs);
  }

  @Override
  public void onTestBatchEnd(int batch, Logs logs) {
    if (!training) {
      update(batch, logs);
    }
  }

  @Override
  public void onPredictBatchEnd(int batch, Logs logs) {
    update(batch, logs);
  }

  private void update(int batch, Logs logs) {
    if (bar == null || timer == null) {
      return;
    }
    boolean first = seen == run().firstStep();
    seen = batch + 1;
    if (first) {
      timer.firstStepDone();
    }
    long now = nanoTime.getAsLong();
    long every = screen.isTerminal() ? DRAWN_EVERY : PRINTED_EVERY;
    if (run().verbose() != 1 || now - lastShown < every) {
      return;
    }
    lastShown = now;
    if (screen.isTerminal()) {
      screen.draw(bar.running(seen, logs.toMap()));
    } else {
      screen.line(bar.running(seen, logs.toMap()));
    }
  }

  @Override
  public void onEpochEnd(int epoch, Logs logs) {
    end(logs);
  }

  @Override
  public void onTestEnd(Logs logs) {
    if (!training) {
      end(logs);
    }
  }

  @Override
  public void onPredictEnd(Logs logs) {
    end(logs);
  }

  private void end(Logs logs) {
    if (bar != null) {
      screen.finish(
          run().verbose() == 1 ? bar.finished(seen, logs.toMap()) : bar.line(seen, logs.toMap()));
      bar = null;
    }
  }

  @Override
  public void onTrainEnd(Logs logs) {
    training = false;
    if (bar != null) {
      // Training ended in the middle of an epoch: its line stays as it is.
      screen.finish(run().verbose() == 1 ? bar.finished(seen, Map.of()) : List.of());
      bar = null;
    }
    run().summary().forEach(screen::line);
  }
}
