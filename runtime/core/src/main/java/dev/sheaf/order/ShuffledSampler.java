package dev.sheaf.order;

import dev.sheaf.internal.Permutation;

/** Every sample once, in a new order each epoch. */
record ShuffledSampler(long seed) implements Sampler {
  @Override
  public int[] indices(int samples, int epoch) {
    return Permutation.of(samples, seed, epoch);
  }
}
