package dev.sheaf.fit;

import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.fit.internal.loop.DataAdapter;
import dev.sheaf.load.Loader;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that training, evaluation and prediction have in common. Not thread-safe.
 *
 * @param <B> the builder itself
 */
abstract class LoopBuilder<B extends LoopBuilder<B>> {
  final Learner learner;
  final DataAdapter data;
  private final List<Callback> callbacks = new ArrayList<>();
  private int workers = 1;
  private int maxQueueSize = 10;
  private Duration slotTimeout = Duration.ofSeconds(60);
  private int verbose = 1;
  private @Nullable Screen screen;

  LoopBuilder(Learner learner, DataAdapter data) {
    this.learner = learner;
    this.data = data;
  }

  abstract B self();

  /**
   * Threads that load batches, 1 by default; 0 loads on the calling thread; {@link Loader#AUTO}
   * takes as many as the wait for batches asks for and has the model compute with as many as they
   * leave, unless those were set: then the last bits of its weights depend on what was picked when.
   */
  public B workers(int workers) {
    if (workers < Loader.AUTO) {
      throw new IllegalArgumentException(
          "workers: %d (expected: >= 0, or Loader.AUTO)".formatted(workers));
    }
    this.workers = workers;
    return self();
  }

  /** Batches that are being loaded or ready, at most; 10 by default. */
  public B maxQueueSize(int maxQueueSize) {
    this.maxQueueSize = Argument.positive("maxQueueSize", maxQueueSize);
    return self();
  }

  /**
   * How long a sample, or a batch of a sequence written by hand, may take to load before the run
   * fails with an error that shows where its worker is; 60 s by default. With no workers there is
   * nobody to watch.
   */
  public B slotTimeout(Duration slotTimeout) {
    if (slotTimeout.isNegative() || slotTimeout.isZero()) {
      throw new IllegalArgumentException("slotTimeout: " + slotTimeout + " (expected: > 0)");
    }
    this.slotTimeout = slotTimeout;
    return self();
  }

  /**
   * 0 silent, 1 a progress bar (the default), 2 a line for each epoch. Where the standard output is
   * not a terminal, and on Windows unless {@code org.jline:jline-terminal-jni} or {@code -ffm} is
   * on the path, lines are printed without control characters.
   */
  public B verbose(int verbose) {
    if (verbose < 0 || verbose > 2) {
      throw new IllegalArgumentException("verbose: %d (expected: 0, 1 or 2)".formatted(verbose));
    }
    this.verbose = verbose;
    return self();
  }

  /** Adds callbacks; their hooks are called in this order. */
  public B callbacks(Callback... callbacks) {
    this.callbacks.addAll(List.of(callbacks));
    return self();
  }

  /** Prints there, without control characters, instead of on the standard output. */
  public B output(PrintStream output) {
    screen = Screen.plain(output);
    return self();
  }

  LoopSettings settings() {
    return new LoopSettings(
        learner, data, List.copyOf(callbacks), workers, maxQueueSize, slotTimeout, verbose, screen);
  }
}
