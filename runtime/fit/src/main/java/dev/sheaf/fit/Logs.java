package dev.sheaf.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/**
 * Names and their values, in order: what a hook of a {@link Callback} is told. A value that a
 * callback puts is seen by the callbacks after it, and recorded by {@link History}. Not
 * thread-safe.
 */
public final class Logs {
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, ConfusionMatrix> matrices = new LinkedHashMap<>();

  /** Logs without a value. */
  public Logs() {}

  /** Logs with a copy of the values. */
  public Logs(Map<String, Double> values) {
    this.values.putAll(values);
  }

  /** Whether there is a value of this name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * The value of this name: {@code loss}, {@code val_accuracy}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("name: %s (expected: one of %s)".formatted(name, names()));
    }
    return value;
  }

  /** Sets a value; a new name goes to the end. */
  public Logs put(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** Puts all values of {@code others}, with {@code prefix} before each name. */
  Logs putAll(String prefix, Logs others) {
    others.forEach((name, value) -> put(prefix + name, value));
    others.matrices.forEach((name, matrix) -> putMatrix(prefix + name, matrix));
    return this;
  }

  /**
   * The confusion matrix of this name, which is there at the end of an epoch, a validation or an
   * evaluation with such a metric: {@code confusion_matrix}, {@code val_confusion_matrix}. It is
   * not among the values.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ConfusionMatrix matrix(String name) {
    ConfusionMatrix matrix = matrices.get(name);
    if (matrix == null) {
      throw new IllegalArgumentException(
          "name: %s (expected: %s)"
              .formatted(
                  name,
                  matrices.isEmpty()
                      ? "a metric 'confusion_matrix' in the learner, and the end of an epoch"
                      : "one of " + matrices.keySet()));
    }
    return matrix;
  }

  Map<String, ConfusionMatrix> matrices() {
    return matrices;
  }

  Logs putMatrix(String name, ConfusionMatrix matrix) {
    matrices.put(name, matrix);
    return this;
  }

  /** The names of the values, in order: a copy. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Whether there is no value. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Calls the action with each name and value, in order. */
  public void forEach(ObjDoubleConsumer<String> action) {
    values.forEach(action::accept);
  }

  /** The values by name, in order: a copy. */
  public Map<String, Double> toMap() {
    return new LinkedHashMap<>(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logs logs
        && values.equals(logs.values)
        && matrices.equals(logs.matrices);
  }

  @Override
  public int hashCode() {
    return 31 * values.hashCode() + matrices.hashCode();
  }

  /** The values as a map: {@code {loss=0.5, accuracy=0.75}}. */
  @Override
  public String toString() {
    return values.toString();
  }
}
