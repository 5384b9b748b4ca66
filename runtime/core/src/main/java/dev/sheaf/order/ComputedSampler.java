package dev.sheaf.order;

/** Every sample once, in a new order each epoch that is computed place by place. */
record ComputedSampler(long seed) implements Sampler {
  @Override
  public Order order(int samples, int epoch) {
    return ComputedOrder.of(samples, seed, epoch);
  }

  @Override
  public int[] indices(int samples, int epoch) {
    return order(samples, epoch).toArray();
  }
}
