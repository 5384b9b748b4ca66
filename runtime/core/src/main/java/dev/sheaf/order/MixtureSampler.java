package dev.sheaf.order;

import dev.sheaf.internal.Permutation;
import dev.sheaf.internal.SplitMix64;
import java.util.stream.IntStream;

/** Each part's share of every epoch; the samples of a part in turn. */
final class MixtureSampler implements Sampler {
  /** Keeps the orders of the parts apart from those of the epochs. */
  private static final long PARTS = 1L << 40;

  private final int[] sizes;
  private final Shares shares;
  private final long seed;

  MixtureSampler(int[] sizes, Shares shares, long seed) {
    this.sizes = sizes;
    this.shares = shares;
    this.seed = seed;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public int length(int samples) {
    return shares.length();
  }

  @Override
  public int[] indices(int samples, int epoch) {
    WeightedSampler.expect(IntStream.of(sizes).sum(), samples);
    long[] from = shares.before(epoch);
    long[] to = shares.before(epoch + 1L);
    int[] order = new int[shares.length()];
    int at = 0;
    int first = 0;
    for (int part = 0; part < sizes.length; part++) {
      at = deal(part, first, from[part], to[part], order, at);
      first += sizes[part];
    }
    Permutation.shuffle(order, SplitMix64.of(seed, epoch));
    return order;
  }

  /** The part's draws {@code from} to {@code to - 1}: turn after turn over its samples. */
  private int deal(int part, int first, long from, long to, int[] order, int at) {
    int size = sizes[part];
    int filled = at;
    for (long turn = from / size; turn * size < to; turn++) {
      Order inTurn = ComputedOrder.of(size, seed, PARTS * (part + 1L) + turn);
      long begin = turn * size;
      int end = (int) Math.min(size, to - begin);
      for (int place = (int) Math.max(0, from - begin); place < end; place++) {
        order[filled++] = first + inTurn.sample(place);
      }
    }
    return filled;
  }
}
