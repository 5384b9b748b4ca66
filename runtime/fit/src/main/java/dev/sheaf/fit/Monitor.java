package dev.sheaf.fit;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A metric that a callback watches, and which of two of its values is the better one. */
final class Monitor {
  private static final List<String> LESS =
      List.of("loss", "error", "mse", "mae", "mape", "msle", "rmse", "perplexity", "divergence");
  private static final List<String> MORE =
      List.of("acc", "auc", "precision", "recall", "f1", "iou", "r2");

  private final String name;
  private final boolean less;
  private final double minDelta;

  /**
   * @param minDelta a smaller change is no improvement
   * @throws IllegalArgumentException if the mode is AUTO and the name does not say it
   */
  Monitor(String name, Mode mode, double minDelta) {
    this.name = name;
    this.minDelta = Math.abs(Argument.finite("minDelta", minDelta));
    less = less(name, mode);
  }

  private static boolean less(String name, Mode mode) {
    if (mode != Mode.AUTO) {
      return mode == Mode.MIN;
    }
    String metric = name.toLowerCase(Locale.ROOT).replaceFirst("^val_", "");
    if (LESS.stream().anyMatch(metric::endsWith)) {
      return true;
    }
    if (MORE.stream().anyMatch(metric::contains)) {
      return false;
    }
    throw new IllegalArgumentException(
        "monitor: %s (expected: a name that says whether more or less is better, or mode(Mode.MAX) or mode(Mode.MIN))"
            .formatted(name));
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
    if (Double.isNaN(value)) {
      return false;
    }
    if (reference.isEmpty()) {
      return true;
    }
    return less
        ? value + minDelta < reference.getAsDouble()
        : value - minDelta > reference.getAsDouble();
  }
}
