package dev.sheaf.sample.benchmarks;

/**
 * What a contender prints, as a line of JSON.
 *
 * @param missing what is not installed, so that nothing was measured; else null
 * @param images photos in a pass
 * @param seconds how long each timed pass took
 * @param firstBatch when the first batch was there, seconds since 1970
 * @param mean {@link Checksum#mean}; null where a contender makes no pixels
 * @param detail {@link Checksum#detail}; null where a contender makes no pixels
 */
record Outcome(
    String missing, int images, double[] seconds, double firstBatch, Double mean, Double detail) {
  /** Photos a second over the timed passes. */
  double rate() {
    double total = 0;
    for (double pass : seconds) {
      total += pass;
    }
    return images * seconds.length / total;
  }
}
