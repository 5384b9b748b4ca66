package dev.sheaf.fit.callback;

import dev.sheaf.fit.Logs;
import dev.sheaf.fit.Run;
import dev.sheaf.fit.internal.Argument;
import dev.sheaf.fit.internal.Direction;
import java.util.OptionalDouble;

/** A metric that a callback watches, and which of two of its values is the better one. */
final class Monitor {
  private final String name;
  private final Direction better;
  private final double minDelta;

  /**
   * @param minDelta a smaller change is not an improvement
   * @throws IllegalArgumentException if the mode is AUTO and the name does not say it
   */
  Monitor(String name, Mode mode, double minDelta) {
    this.name = name;
    this.minDelta = Math.abs(Argument.finite("minDelta", minDelta));
    better = better(name, mode);
  }

  private static Direction better(String name, Mode mode) {
    return switch (mode) {
      case MIN -> Direction.LESS;
      case MAX -> Direction.MORE;
      case AUTO ->
          Direction.ofMetric(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "monitor: %s (expected: a name that says whether more or less is better, or mode(Mode.MAX) or mode(Mode.MIN))"
                              .formatted(name)));
    };
  }

  String name() {
    return name;
  }

  /** The monitored value; empty, with a warning, where the logs do not have it. */
  OptionalDouble value(Logs logs, Run run, String otherwise) {
    if (logs.has(name)) {
      return OptionalDouble.of(logs.get(name));
    }
    run.warn(
        "%s `%s` which is not available. Available metrics are: %s"
            .formatted(otherwise, name, String.join(",", logs.names())));
    return OptionalDouble.empty();
  }

  /** Whether a value is better than the one it is compared with; NaN never is. */
  boolean improves(double value, OptionalDouble reference) {
    return better.improves(value, reference, minDelta);
  }
}
