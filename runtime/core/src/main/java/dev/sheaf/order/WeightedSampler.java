package dev.sheaf.order;

import dev.sheaf.internal.SplitMix64;

/** Draws with replacement in proportion to weights, by bisection of their running sum. */
final class WeightedSampler implements Sampler {
  private final double[] upTo;
  private final int length;
  private final long seed;

  WeightedSampler(double[] weights, int length, long seed) {
    if (length < 0) {
      throw new IllegalArgumentException("length: %d (expected: >= 0)".formatted(length));
    }
    upTo = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "weight of sample %d: %s (expected: finite and >= 0)".formatted(i, weights[i]));
      }
      sum += weights[i];
      upTo[i] = sum;
    }
    if (length > 0 && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "sum of the weights: %s (expected: finite and > 0)".formatted(sum));
    }
    this.length = length;
    this.seed = seed;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public int length(int samples) {
    return length;
  }

  @Override
  public int[] indices(int samples, int epoch) {
    expect(upTo.length, samples);
    int[] order = new int[length];
    if (length == 0) {
      return order;
    }
    SplitMix64 random = SplitMix64.of(seed, epoch);
    double sum = upTo[samples - 1];
    double below = Math.nextDown(sum);
    for (int i = 0; i < length; i++) {
      order[i] = drawn(Math.min(random.nextDouble() * sum, below));
    }
    return order;
  }

  /** The first sample whose running sum is greater: never one of weight 0. */
  private int drawn(double point) {
    int from = 0;
    int to = upTo.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (upTo[middle] > point) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  static void expect(int known, int samples) {
    if (known != samples) {
      throw new IllegalArgumentException(
          "this sampler was made from %d samples and is used with %d; make it from the list that the "
                  .formatted(known, samples)
              + "sequence is built from");
    }
  }
}
