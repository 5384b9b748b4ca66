package dev.sheaf.fit.callback;

import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A callback that knows the run it is part of. */
abstract class RunCallback implements Callback {
  private @Nullable Run run;

  @Override
  public final void setRun(Run run) {
    this.run = run;
    runSet(run);
  }

  /** For what is to be done once the run is known. */
  void runSet(Run run) {}

  final Run run() {
    return Objects.requireNonNull(run, "setRun was not called");
  }
}
