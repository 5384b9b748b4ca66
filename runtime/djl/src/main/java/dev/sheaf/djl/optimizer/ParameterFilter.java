package dev.sheaf.djl.optimizer;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Some of a network's parameters, told by name and shape. Its description is part of an optimizer's
 * settings, which a saved state is checked against.
 */
public final class ParameterFilter {
  private static final Set<String> LAST_PARTS = Set.of("bias", "gamma", "beta");

  static final ParameterFilter NONE = matching("none", (name, shape) -> false);

  private final String description;
  private final BiPredicate<String, Shape> predicate;

  private ParameterFilter(String description, BiPredicate<String, Shape> predicate) {
    this.description = description;
    this.predicate = predicate;
  }

  /**
   * Biases, and the scales and offsets of normalisation layers: parameters of one dimension or
   * none, and those whose name ends in {@code bias}, {@code gamma} or {@code beta}.
   */
  public static ParameterFilter biasesAndNorms() {
    return matching(
        "biases and norms",
        (name, shape) ->
            shape.dimension() <= 1 || LAST_PARTS.contains(name.substring(lastSeparator(name) + 1)));
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('_'), name.lastIndexOf('.'));
  }

  /** Parameters whose name has one of these texts in it, as Keras's {@code var_names}. */
  public static ParameterFilter named(String... parts) {
    List<String> wanted = List.of(parts);
    return matching(
        "named " + Arrays.toString(parts),
        (name, shape) -> wanted.stream().anyMatch(name::contains));
  }

  /**
   * Parameters that a rule of your own takes.
   *
   * @param description what the rule takes: another description is another optimizer to a saved
   *     state
   * @param rule asked for each parameter's name and shape
   */
  public static ParameterFilter matching(String description, BiPredicate<String, Shape> rule) {
    return new ParameterFilter(description, rule);
  }

  boolean matches(String name, Shape shape) {
    return predicate.test(name, shape);
  }

  @Override
  public String toString() {
    return description;
  }
}
