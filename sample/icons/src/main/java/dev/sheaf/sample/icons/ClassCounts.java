package dev.sheaf.sample.icons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How many samples of each class there are in each part of the data. */
final class ClassCounts {
  private final List<String> classes;
  private final Map<String, int[]> parts = new LinkedHashMap<>();

  ClassCounts(List<String> classes) {
    this.classes = List.copyOf(classes);
  }

  /**
   * Counts a part.
   *
   * @param classOf the index of a sample's class
   */
  <R> ClassCounts part(String name, List<R> samples, ToIntFunction<R> classOf) {
    int[] counts = new int[classes.size()];
    samples.forEach(sample -> counts[classOf.applyAsInt(sample)]++);
    parts.put(name, counts);
    return this;
  }

  /** A table with a row for each class, a column for each part, and the sums below. */
  @Override
  public String toString() {
    int label = classes.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder(" ".repeat(label));
    parts.keySet().forEach(part -> text.append("%12s".formatted(part)));
    for (int index = 0; index < classes.size(); index++) {
      text.append("%n%s".formatted(classes.get(index)))
          .append(" ".repeat(label - classes.get(index).length()));
      for (int[] counts : parts.values()) {
        text.append("%,12d".formatted(counts[index]));
      }
    }
    text.append("%n".formatted()).append(" ".repeat(label));
    for (int[] counts : parts.values()) {
      text.append("%,12d".formatted(java.util.Arrays.stream(counts).sum()));
    }
    return text.toString();
  }
}
