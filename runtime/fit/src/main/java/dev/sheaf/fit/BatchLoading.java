package dev.sheaf.fit;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.LoaderBuilder;

/** Opens the streams of batches of one run, and says what their workers pick. */
final class BatchLoading {
  private final LoopSettings settings;
  private final Run run;
  private int mostWorkers;

  BatchLoading(LoopSettings settings, Run run) {
    this.settings = settings;
    this.run = run;
  }

  BatchStream<?> open(LoaderBuilder<?> loader) {
    return loader
        .workers(settings.workers())
        .maxQueueSize(settings.maxQueueSize())
        .slotTimeout(settings.slotTimeout())
        .says(this::say)
        .onPick(this::leaveProcessors)
        .open();
  }

  /** Computing and loading share the processors: one thread too many slows down all. */
  private void leaveProcessors(int picked) {
    mostWorkers = Math.max(mostWorkers, picked);
    settings
        .learner()
        .suggestThreads(Math.max(1, Runtime.getRuntime().availableProcessors() - mostWorkers))
        .ifPresent(
            threads ->
                say(
                    "threads of the model: %d now, which %d workers leave free"
                        .formatted(threads, mostWorkers)));
  }

  private void say(String line) {
    if (settings.verbose() > 0) {
      run.print(line);
    }
  }
}
