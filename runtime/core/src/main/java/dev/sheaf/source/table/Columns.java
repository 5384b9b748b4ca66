package dev.sheaf.source.table;

import dev.sheaf.internal.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table that components are bound to, in the order of the components. */
final class Columns {
  private final List<String> names;
  private final Map<String, Integer> indices = new HashMap<>();

  Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int index = 0; index < names.size(); index++) {
      if (indices.putIfAbsent(names.get(index), index) != null) {
        throw new IllegalArgumentException(
            "column '%s': of two components (expected: a name for each)"
                .formatted(Printable.of(names.get(index))));
      }
    }
  }

  int count() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  String printable(int index) {
    return Printable.of(names.get(index));
  }

  /** The column that a component asks for. */
  int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "column: '%s' (expected: one of %s)".formatted(name, names));
    }
    return index;
  }

  /** The column that a file names, or -1 for one that is not bound. */
  int find(String name) {
    return indices.getOrDefault(name, -1);
  }
}
