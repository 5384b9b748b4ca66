package dev.sheaf.processor.compiler;

import java.util.List;

/**
 * The values of an attribute that is an array.
 *
 * @param position of the whole array
 */
public record Values<T>(List<Value<T>> items, Position position) {
  public List<T> get() {
    return items.stream().map(Value::get).toList();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  public int size() {
    return items.size();
  }
}
