package dev.sheaf.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of a field: from a value to its index. */
final class ClassNames {
  /** The most names in a message. */
  private static final int SHOWN = 20;

  private final List<String> names;
  private final Map<String, Integer> indices = new HashMap<>();

  ClassNames(List<String> names) {
    this.names = List.copyOf(names);
    for (int index = 0; index < names.size(); index++) {
      indices.put(names.get(index), index);
    }
  }

  int size() {
    return names.size();
  }

  /** The constant's ordinal. */
  int index(Field field, @Nullable Enum<?> constant) {
    if (constant == null) {
      throw field.bad(null, "no class", "Give every sample one of " + shown() + ".");
    }
    int index = constant.ordinal();
    if (index >= names.size()) {
      throw field.bad(
          constant, "no class that was known at compile time", "Compile the record anew.");
    }
    return index;
  }

  int index(Field field, int index) {
    if (index < 0 || index >= names.size()) {
      throw field.bad(index, "no class has this index", "Use 0 to %d.".formatted(names.size() - 1));
    }
    return index;
  }

  int index(Field field, @Nullable String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw field.bad(name, "no class has this name", "Use one of " + shown() + ".");
    }
    return index;
  }

  /** The names, or the first of them if they are many. */
  private String shown() {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + ", ... (%d in all)".formatted(names.size());
  }
}
