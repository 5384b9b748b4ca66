package dev.sheaf.djl.metric;

import dev.sheaf.djl.loss.SampleLoss;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a target before the first batch.
 *
 * @param classes the names of its classes; empty where nobody knows
 * @param columns the numbers of a row of it; 0 where nobody knows
 * @param loss the loss, which tells what outputs are; null where nobody knows
 */
public record Target(List<String> classes, int columns, @Nullable SampleLoss loss) {
  /** A target of which nothing is known but its loss. */
  public static Target of(@Nullable SampleLoss loss) {
    return new Target(List.of(), 0, loss);
  }

  /** Whether each output is a decision of its own. */
  boolean isBinary() {
    return loss != null && loss.isBinary();
  }

  /**
   * The names of the classes.
   *
   * @param given how many there are; 0 for those that the schema tells
   */
  List<String> classes(String metric, int given) {
    if (given > 0 && (classes.isEmpty() || classes.size() == given)) {
      return classes.isEmpty() ? numbered(given) : classes;
    }
    if (given > 0) {
      throw new IllegalArgumentException(
          "%s: %d classes (expected: %d, as the target has)"
              .formatted(metric, given, classes.size()));
    }
    if (classes.isEmpty() && isBinary() && columns <= 1) {
      return numbered(2);
    }
    if (classes.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: how many classes there are is not known (expected: schema(...) of a sequence whose target has classes, or the metric as an object with their number)"
              .formatted(metric));
    }
    return classes;
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
