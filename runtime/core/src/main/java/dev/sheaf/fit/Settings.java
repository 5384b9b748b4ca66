package dev.sheaf.fit;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What training, evaluation and prediction have in common: how batches are loaded, what is printed,
 * who is told. Not thread-safe.
 *
 * @param <S> the settings themselves
 */
public abstract sealed class Settings<S extends Settings<S>> permits Fit, OnePass {
  final Learner learner;
  final Source source;
  final List<Callback> callbacks = new ArrayList<>();
  int workers = 1;
  int maxQueueSize = 10;
  int verbose = 1;
  private @Nullable Screen screen;

  Settings(Learner learner, Source source) {
    this.learner = learner;
    this.source = source;
  }

  abstract S self();

  /**
   * Threads that load batches, 1 by default; 0 loads on the calling thread; {@link Loader#AUTO}
   * takes as many as are needed.
   */
  public S workers(int workers) {
    if (workers < Loader.AUTO) {
      throw new IllegalArgumentException(
          "workers: %d (expected: >= 0, or Loader.AUTO)".formatted(workers));
    }
    this.workers = workers;
    return self();
  }

  /** Batches that are being loaded or ready, at most; 10 by default. */
  public S maxQueueSize(int maxQueueSize) {
    this.maxQueueSize = Argument.positive("maxQueueSize", maxQueueSize);
    return self();
  }

  /**
   * 0 silent, 1 a progress bar (the default), 2 a line for each epoch. Where the standard output is
   * no terminal, and on Windows unless {@code org.jline:jline-terminal-jni} or {@code -ffm} is on
   * the path, lines are printed without control characters.
   */
  public S verbose(int verbose) {
    if (verbose < 0 || verbose > 2) {
      throw new IllegalArgumentException("verbose: %d (expected: 0, 1 or 2)".formatted(verbose));
    }
    this.verbose = verbose;
    return self();
  }

  /** Adds callbacks; their hooks are called in this order. */
  public S callbacks(Callback... callbacks) {
    this.callbacks.addAll(List.of(callbacks));
    return self();
  }

  /** Prints there, without control characters, instead of on the standard output. */
  public S output(PrintStream output) {
    return screen(Screen.plain(output));
  }

  S screen(Screen screen) {
    this.screen = screen;
    return self();
  }

  Screen screen() {
    if (screen != null) {
      return screen;
    }
    return verbose == 0 ? Screen.plain(System.out) : Screen.system();
  }

  /** The callbacks, then those of the library's own that come after them. */
  CallbackList all(Screen screen, Callback... own) {
    List<Callback> all = new ArrayList<>(callbacks);
    all.addAll(List.of(own));
    if (verbose > 0) {
      all.add(new Progress(screen, System::nanoTime));
    }
    return new CallbackList(all);
  }

  BatchStream<?> open(Loader<?> loader, Run run) {
    return loader
        .workers(workers)
        .maxQueueSize(maxQueueSize)
        .says(
            line -> {
              if (verbose > 0) {
                run.print(line);
              }
            })
        .open();
  }
}
