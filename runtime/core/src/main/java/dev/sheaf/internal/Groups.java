package dev.sheaf.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The samples with the same key, as indices; groups in the order of their first sample. */
public final class Groups {
  private final Map<Object, List<Integer>> groups;

  private Groups(Map<Object, List<Integer>> groups) {
    this.groups = groups;
  }

  public static <R> Groups of(List<R> samples, Function<R, ?> key) {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    int index = 0;
    for (R sample : samples) {
      Object name = key.apply(sample);
      if (name == null) {
        throw new IllegalArgumentException(
            "sample %d has no class or group (expected: not null)".formatted(index));
      }
      groups.computeIfAbsent(name, unused -> new ArrayList<>()).add(index++);
    }
    return new Groups(groups);
  }

  int count() {
    return groups.size();
  }

  /** The samples of each group, in order. */
  public List<int[]> members() {
    return groups.values().stream()
        .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
