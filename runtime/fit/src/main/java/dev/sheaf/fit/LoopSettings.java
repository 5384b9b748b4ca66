package dev.sheaf.fit;

import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.fit.internal.loop.DataAdapter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link LoopBuilder} was told. */
record LoopSettings(
    Learner learner,
    DataAdapter data,
    List<Callback> callbacks,
    int workers,
    int maxQueueSize,
    Duration slotTimeout,
    int verbose,
    @Nullable Screen output) {

  /** Where to print; the terminal is looked at only if something is going to be printed. */
  Screen screen() {
    if (output != null) {
      return output;
    }
    return verbose == 0 ? Screen.plain(System.out) : Screen.system();
  }

  /** The callbacks, then those of the library's own that come after them. */
  CallbackList callbacks(Screen screen, Callback... own) {
    List<Callback> all = new ArrayList<>(callbacks);
    all.addAll(List.of(own));
    if (verbose > 0) {
      all.add(new Progress(screen, System::nanoTime));
    }
    return new CallbackList(all);
  }
}
