package dev.sheaf.order;

import dev.sheaf.internal.Permutation;

/** Every sample once, in a new order each epoch. */
record ShuffledSampler(long seed) implements Sampler {
  /** The most samples whose order is held, in 512 MiB. */
  static final int MOST_HELD = 1 << 27;

  @Override
  public Order order(int samples, int epoch) {
    return samples > MOST_HELD
        ? ComputedOrder.of(samples, seed, epoch)
        : new ListedOrder(Permutation.of(samples, seed, epoch), true);
  }

  @Override
  public int[] indices(int samples, int epoch) {
    return samples > MOST_HELD
        ? order(samples, epoch).toArray()
        : Permutation.of(samples, seed, epoch);
  }
}
