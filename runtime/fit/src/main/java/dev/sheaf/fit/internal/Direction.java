package dev.sheaf.fit.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Which of two values of a metric is the better one. */
public enum Direction {
  LESS,
  MORE;

  private static final List<String> LESS_IS_BETTER =
      List.of(
          "loss",
          "error",
          "mse",
          "mae",
          "mape",
          "msle",
          "rmse",
          "perplexity",
          "divergence",
          "crossentropy",
          "hinge",
          "huber",
          "log_cosh",
          "poisson");
  private static final List<String> MORE_IS_BETTER =
      List.of("acc", "auc", "precision", "recall", "f1", "iou", "r2", "similarity");

  /** What the metric's name says; empty if it says neither. */
  public static Optional<Direction> ofMetric(String name) {
    String metric = name.toLowerCase(Locale.ROOT).replaceFirst("^val_", "");
    if (LESS_IS_BETTER.stream().anyMatch(metric::endsWith)) {
      return Optional.of(LESS);
    }
    if (MORE_IS_BETTER.stream().anyMatch(metric::contains)) {
      return Optional.of(MORE);
    }
    return Optional.empty();
  }

  /**
   * Whether a value is better than the one it is compared with; NaN never is.
   *
   * @param minDelta a smaller change is not an improvement
   */
  public boolean improves(double value, OptionalDouble reference, double minDelta) {
    if (Double.isNaN(value)) {
      return false;
    }
    if (reference.isEmpty()) {
      return true;
    }
    return this == LESS
        ? value + minDelta < reference.getAsDouble()
        : value - minDelta > reference.getAsDouble();
  }
}
