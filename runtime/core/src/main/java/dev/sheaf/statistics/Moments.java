package dev.sheaf.statistics;

/**
 * Mean and standard deviation of numbers that come one by one, without the cancellation that a sum
 * of squares has (Welford, "Note on a method for calculating corrected sums of squares and
 * products", 1962). Used by one thread.
 */
final class Moments {
  private long count;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  void add(double value) {
    count++;
    double off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  double mean() {
    return mean;
  }

  /** Over all of them, as numpy's {@code std}: divided by their count. */
  double std() {
    return count == 0 ? 0 : Math.sqrt(squares / count);
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  long count() {
    return count;
  }
}
