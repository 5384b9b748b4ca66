package dev.sheaf.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often each class was taken for each class. Immutable. */
public final class ConfusionMatrix {
  private final List<String> classes;
  private final double[][] counts;

  /**
   * @param classes their names, in order
   * @param counts for each class a row: how often, or with how much weight, the model said each
   *     class
   * @throws IllegalArgumentException if the counts are not a row and a column for each class
   */
  public ConfusionMatrix(List<String> classes, double[][] counts) {
    int size = classes.size();
    if (size == 0
        || counts.length != size
        || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
      throw new IllegalArgumentException(
          "counts: %d rows (expected: a row and a column for each of the %d classes)"
              .formatted(counts.length, size));
    }
    this.classes = List.copyOf(classes);
    this.counts = copy(counts);
  }

  private static double[][] copy(double[][] counts) {
    return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
  }

  /** The names of the classes, in order. */
  public List<String> classes() {
    return classes;
  }

  /** A row for each true class, a column for each that the model said: a copy. */
  public double[][] counts() {
    return copy(counts);
  }

  /** How often, or with how much weight, the model said {@code predicted} for {@code actual}. */
  public double count(int actual, int predicted) {
    return counts[actual][predicted];
  }

  /** The samples, or their weight, of a class. */
  public double samples(int actual) {
    return Arrays.stream(counts[actual]).sum();
  }

  /** All samples, or their weight. */
  public double total() {
    return IntStream.range(0, counts.length).mapToDouble(this::samples).sum();
  }

  /** The share of samples whose class the model said, 0 to 1; 0 without any. */
  public double accuracy() {
    double right = IntStream.range(0, counts.length).mapToDouble(i -> counts[i][i]).sum();
    double total = total();
    return total == 0 ? 0 : right / total;
  }

  /** The share of a class's samples that were found, its recall, 0 to 1; NaN without any. */
  public double found(int actual) {
    return counts[actual][actual] / samples(actual);
  }

  /** The index of the class with the most samples, the first of several. */
  public int majority() {
    int most = 0;
    for (int actual = 1; actual < counts.length; actual++) {
      most = samples(actual) > samples(most) ? actual : most;
    }
    return most;
  }

  /** The accuracy of always saying the class with the most samples: what a model has to beat. */
  public double majorityShare() {
    double total = total();
    return total == 0 ? 0 : samples(majority()) / total;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix matrix
        && classes.equals(matrix.classes)
        && Arrays.deepEquals(counts, matrix.counts);
  }

  @Override
  public int hashCode() {
    return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
  }

  /**
   * A table: a row for each true class, a column for each that the model said, zeros as dots, and
   * in the last column the share of the class that was found.
   */
  @Override
  public String toString() {
    int label = classes.stream().mapToInt(String::length).max().orElse(0);
    int widest =
        Arrays.stream(counts)
            .flatMapToDouble(Arrays::stream)
            .mapToInt(count -> text(count).length())
            .max()
            .orElse(0);
    int column = Math.max(6, Math.max(label, widest) + 1);
    StringBuilder text = new StringBuilder(" ".repeat(label));
    classes.forEach(name -> text.append(right(name, column)));
    text.append(right("found", column)).append('\n');
    for (int actual = 0; actual < counts.length; actual++) {
      String name = classes.get(actual);
      text.append(name)
          .append(" ".repeat(label - name.length()))
          .append(
              Arrays.stream(counts[actual])
                  .mapToObj(count -> right(text(count), column))
                  .collect(Collectors.joining()))
          .append(right(share(actual), column))
          .append('\n');
    }
    return text.toString();
  }

  private static String text(double count) {
    if (count == 0) {
      return ".";
    }
    return count == Math.rint(count) ? "%.0f".formatted(count) : "%.2f".formatted(count);
  }

  private String share(int actual) {
    return samples(actual) == 0 ? "-" : Math.round(100 * found(actual)) + " %";
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
