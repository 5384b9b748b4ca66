package dev.sheaf.sample.benchmarks;

import java.nio.FloatBuffer;

/**
 * Two numbers about all pixels that show whether contenders do the same work: the mean, and the
 * mean step from a pixel to its right neighbour, which is larger without antialiasing.
 */
final class Checksum {
  private double sum;
  private double steps;
  private long pixels;

  /** Adds a batch: values from 0 to 1, rows of {@link Photos#SIDE}. */
  void add(FloatBuffer batch) {
    float before = 0;
    for (int index = batch.position(); index < batch.limit(); index++) {
      float value = batch.get(index);
      sum += value;
      if ((index - batch.position()) % Photos.SIDE != 0) {
        steps += Math.abs(value - before);
      }
      before = value;
    }
    pixels += batch.remaining();
  }

  /** The mean of all values, 0 to 255; not a number where there are none. */
  double mean() {
    return 255 * sum / pixels;
  }

  /** The mean difference of neighbours in a row, 0 to 255. */
  double detail() {
    return 255 * steps / (pixels / Photos.SIDE * (Photos.SIDE - 1));
  }
}
