package dev.sheaf.load;

/** The order of the samples in an epoch: a function of (seed, epoch) and nothing else. */
final class EpochOrder {
  private EpochOrder() {}

  /**
   * A permutation of 0 to {@code size - 1}: Fisher and Yates's shuffle (Knuth, TAOCP 3.4.2,
   * algorithm P) with unbiased draws from SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
   */
  static int[] shuffled(int size, long seed, int epoch) {
    int[] order = inOrder(size);
    long state = mix(seed ^ mix(epoch + 0x9E3779B97F4A7C15L));
    for (int last = size - 1; last > 0; last--) {
      int bound = last + 1;
      long draw;
      long pick;
      do {
        state += 0x9E3779B97F4A7C15L;
        draw = mix(state) >>> 1;
        pick = draw % bound;
      } while (draw - pick + last < 0);
      int other = (int) pick;
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
    return order;
  }

  static int[] inOrder(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
