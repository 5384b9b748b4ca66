package dev.sheaf.fit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A callback that knows the run it is part of. */
abstract class RunCallback implements Callback {
  private @Nullable Run run;

  @Override
  public final void setRun(Run run) {
    this.run = run;
  }

  final Run run() {
    return Objects.requireNonNull(run, "setRun was not called");
  }
}
