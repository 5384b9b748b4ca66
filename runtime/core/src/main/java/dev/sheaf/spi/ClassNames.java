package dev.sheaf.spi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of a field: from a value to its index. */
final class ClassNames {
  /** The most names in a message. */
  private static final int SHOWN = 20;

  private final List<String> names;
  private final Map<String, Integer> indices = new HashMap<>();

  /** The enum that was found to have these names: compared once, not for each sample. */
  private volatile @Nullable Class<?> compared;

  ClassNames(List<String> names) {
    this.names = List.copyOf(names);
    for (int index = 0; index < names.size(); index++) {
      indices.put(names.get(index), index);
    }
  }

  int size() {
    return names.size();
  }

  /**
   * The constant's ordinal.
   *
   * @throws IncompatibleClassChangeError if the enum's constants are not those that the record was
   *     compiled with: every label would be that of another class
   */
  int index(Field field, @Nullable Enum<?> constant) {
    if (constant == null) {
      throw field.bad(null, "no class", "Give every sample one of " + shown(names, 0) + ".");
    }
    Class<?> type = constant.getDeclaringClass();
    if (type != compared) {
      compare(field, constant);
      compared = type;
    }
    return constant.ordinal();
  }

  /** An error and no bad sample: nobody should be able to skip it. */
  private void compare(Field field, Enum<?> constant) {
    List<String> now =
        Stream.of(constant.getDeclaringClass().getEnumConstants()).map(Enum::name).toList();
    if (!now.equals(names)) {
      int from = 0;
      while (Math.max(names.size(), now.size()) > SHOWN
          && from < Math.min(names.size(), now.size())
          && names.get(from).equals(now.get(from))) {
        from++;
      }
      throw new IncompatibleClassChangeError(
          "field '%s': the record was compiled with the classes %s, but %s now is %s. Its labels would be wrong: compile the record anew."
              .formatted(
                  field.name(),
                  shown(names, Math.max(0, from - 1)),
                  constant.getDeclaringClass().getSimpleName(),
                  shown(now, Math.max(0, from - 1))));
    }
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
      throw field.bad(name, "no class has this name", "Use one of " + shown(names, 0) + ".");
    }
    return index;
  }

  /** The names from one on, or the first of them if they are many. */
  private static String shown(List<String> names, int from) {
    if (names.size() - from <= SHOWN && from == 0) {
      return String.join(", ", names);
    }
    int to = Math.min(names.size(), from + SHOWN);
    return (from > 0 ? "... " : "")
        + String.join(", ", names.subList(from, to))
        + (to < names.size() ? ", ..." : "")
        + " (%d in all)".formatted(names.size());
  }
}
