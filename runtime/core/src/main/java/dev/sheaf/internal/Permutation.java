package dev.sheaf.internal;

/** Orders of 0 to {@code size - 1}. */
public final class Permutation {
  private Permutation() {}

  public static int[] identity(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  /** The permutation of one purpose (an epoch, a class) under a seed. */
  public static int[] of(int size, long seed, long stream) {
    int[] order = identity(size);
    shuffle(order, SplitMix64.of(seed, stream));
    return order;
  }

  /** Fisher and Yates's shuffle (Knuth, TAOCP 3.4.2, algorithm P). */
  public static void shuffle(int[] order, SplitMix64 random) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
  }
}
