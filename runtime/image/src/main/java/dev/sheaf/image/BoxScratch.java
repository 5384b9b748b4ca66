package dev.sheaf.image;

import dev.sheaf.spi.Scratch;

/** The boxes of one sample that are still to be seen: what a worker keeps for them. */
final class BoxScratch implements Scratch {
  /** Left, top, right and bottom of each. */
  double[] edges = {};

  int[] labels = {};
  int count;

  void begin(int most) {
    count = 0;
    if (labels.length < most) {
      labels = new int[most];
      edges = new double[4 * most];
    }
  }

  void add(double[] hull, int label) {
    System.arraycopy(hull, 0, edges, 4 * count, 4);
    labels[count++] = label;
  }

  @Override
  public void close() {}
}
