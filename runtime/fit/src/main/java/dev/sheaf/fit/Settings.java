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
  private int mostWorkers;

  Settings(Learner learner, Source source) {
    this.learner = learner;
    this.source = source;
  }

  abstract S self();

  /**
   * Threads that load batches, 1 by default; 0 loads on the calling thread; {@link Loader#AUTO}
   * takes as many as the wait for batches asks for and has the model compute with as many as they
   * leave, unless those were set: then the last bits of its weights depend on what was picked when.
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
        .says(line -> say(line, run))
        .onPick(picked -> leaveProcessors(picked, run))
        .open();
  }

  /** Computing and loading share the processors: one thread too many slows down all. */
  private void leaveProcessors(int picked, Run run) {
    mostWorkers = Math.max(mostWorkers, picked);
    learner
        .suggestThreads(Math.max(1, Runtime.getRuntime().availableProcessors() - mostWorkers))
        .ifPresent(
            threads ->
                say(
                    "threads of the model: %d now, which %d workers leave free"
                        .formatted(threads, mostWorkers),
                    run));
  }

  private void say(String line, Run run) {
    if (verbose > 0) {
      run.print(line);
    }
  }
}
