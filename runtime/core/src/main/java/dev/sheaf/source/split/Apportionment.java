package dev.sheaf.source.split;

import java.util.stream.IntStream;

/** Whole numbers in the same ratio: how many samples of each class are trained with. */
final class Apportionment {
  private Apportionment() {}

  /** {@code size * share}, rounded half up. */
  static int rounded(int size, double share) {
    return (int) Math.floor(size * share + 0.5);
  }

  /**
   * By the method of the largest remainder: rounded down, then one more for those that lost most,
   * until the sum is the rounded share of the whole. After that, one sample at least on each side
   * for sizes of two and more, and the single one within the share.
   */
  static int[] of(int[] sizes, double share) {
    int[] shares = new int[sizes.length];
    double[] lost = new double[sizes.length];
    int left = rounded(IntStream.of(sizes).sum(), share);
    for (int i = 0; i < sizes.length; i++) {
      double exact = sizes[i] * share;
      shares[i] = (int) Math.floor(exact);
      lost[i] = exact - shares[i];
      left -= shares[i];
    }
    int[] byLoss =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted((a, b) -> Double.compare(lost[b], lost[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < left; i++) {
      shares[byLoss[i]]++;
    }
    for (int i = 0; i < sizes.length; i++) {
      shares[i] = Math.max(1, Math.min(shares[i], Math.max(1, sizes[i] - 1)));
    }
    return shares;
  }
}
