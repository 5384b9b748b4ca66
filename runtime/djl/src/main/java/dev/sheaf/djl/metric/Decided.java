package dev.sheaf.djl.metric;

/**
 * One class said for each row: that of the largest output, or of a single output yes above a half.
 */
record Decided(ClassRows classes, boolean single) {
  /**
   * The decisions of a batch.
   *
   * @throws IllegalArgumentException if it has not so many classes
   */
  static Decided of(String metric, Predictions batch, int known) {
    boolean single = batch.columns() == 1;
    ClassRows rows = single ? batch.probabilities() : batch.classes();
    int found = single ? 2 : rows.classes();
    if (found != known) {
      throw new IllegalArgumentException(
          "the output has %d classes (expected: %d, for %s)".formatted(found, known, metric));
    }
    return new Decided(rows, single);
  }

  int rows() {
    return classes.rows();
  }

  float weight(int row) {
    return classes.weight(row);
  }

  int actual(int row) {
    return classes.actual(row);
  }

  int said(int row) {
    if (single) {
      return classes.output(row, 0) > 0.5f ? 1 : 0;
    }
    return classes.said(row);
  }
}
