package dev.sheaf.fit;

import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.load.BatchStream;
import java.util.OptionalInt;

/** A run that goes over its data once, as an evaluation and a prediction do. */
final class OnePass {
  private final LoopSettings settings;
  private final OptionalInt steps;

  OnePass(LoopSettings settings, OptionalInt steps) {
    this.settings = settings;
    this.steps = steps;
  }

  /** What is done with the batches. */
  @FunctionalInterface
  interface Pass<T> {
    T over(BatchStream<?> batches, int steps, Run run, Callback callbacks);
  }

  <T> T run(Pass<T> pass) {
    int count = settings.data().stepsOfOnePass("steps", steps);
    Screen screen = settings.screen();
    Run run = new Run(settings.learner(), 1, settings.verbose(), screen);
    run.begin(OptionalInt.of(count), 0);
    CallbackList callbacks = settings.callbacks(screen);
    callbacks.setRun(run);
    BatchLoading loading = new BatchLoading(settings, run);
    try (BatchStream<?> batches = loading.open(settings.data().loader())) {
      return pass.over(batches, count, run, callbacks);
    } finally {
      screen.leave();
    }
  }
}
