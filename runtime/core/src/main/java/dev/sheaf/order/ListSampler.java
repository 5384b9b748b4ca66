package dev.sheaf.order;

import dev.sheaf.internal.Permutation;

/** The samples as they are in the list, every epoch. */
record ListSampler() implements Sampler {
  @Override
  public Order order(int samples, int epoch) {
    return new ListOrder(samples);
  }

  @Override
  public int[] indices(int samples, int epoch) {
    return Permutation.identity(samples);
  }
}
