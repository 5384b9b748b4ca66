package dev.sheaf.sample.icons;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How often each class was taken for each class. */
final class ConfusionMatrix {
  private final List<String> classes;

  /** Rows are what it was, columns are what the model said. */
  private final int[][] counts;

  ConfusionMatrix(List<String> classes) {
    this.classes = List.copyOf(classes);
    counts = new int[classes.size()][classes.size()];
  }

  void add(int actual, int predicted) {
    counts[actual][predicted]++;
  }

  int total() {
    return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).sum();
  }

  /** The share of samples whose class the model said, 0 to 1. */
  double accuracy() {
    int right = 0;
    for (int index = 0; index < counts.length; index++) {
      right += counts[index][index];
    }
    return (double) right / total();
  }

  /** The class with the most samples. */
  String majorityClass() {
    return classes.get(majority());
  }

  /** The accuracy of always saying the class with the most samples: what a model has to beat. */
  double majorityShare() {
    return (double) Arrays.stream(counts[majority()]).sum() / total();
  }

  private int majority() {
    int most = 0;
    for (int index = 1; index < counts.length; index++) {
      if (Arrays.stream(counts[index]).sum() > Arrays.stream(counts[most]).sum()) {
        most = index;
      }
    }
    return most;
  }

  /** A table with the share of each class that was found in the last column; zeros are dots. */
  @Override
  public String toString() {
    int label = classes.stream().mapToInt(String::length).max().orElse(0);
    int column = Math.max(6, label + 1);
    StringBuilder text = new StringBuilder(" ".repeat(label));
    classes.forEach(name -> text.append(right(name, column)));
    text.append(right("found", column)).append('\n');
    for (int actual = 0; actual < counts.length; actual++) {
      String cells =
          Arrays.stream(counts[actual])
              .mapToObj(count -> right(count == 0 ? "." : Integer.toString(count), column))
              .collect(Collectors.joining());
      int samples = Arrays.stream(counts[actual]).sum();
      String found =
          samples == 0 ? "-" : Math.round(100.0 * counts[actual][actual] / samples) + " %";
      text.append(classes.get(actual))
          .append(" ".repeat(label - classes.get(actual).length()))
          .append(cells)
          .append(right(found, column))
          .append('\n');
    }
    return text.toString();
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
