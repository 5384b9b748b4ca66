package dev.sheaf.order;

import dev.sheaf.internal.Permutation;
import dev.sheaf.internal.SplitMix64;
import java.util.List;

/** Every class equally often; the samples of a class in turn. */
final class BalancedSampler implements Sampler {
  /** Keeps the shuffles of the classes apart from those of the epochs. */
  private static final long CLASSES = 1L << 40;

  private final List<int[]> classes;
  private final int samples;
  private final int length;
  private final long seed;

  BalancedSampler(List<int[]> classes, int length, long seed) {
    samples = classes.stream().mapToInt(members -> members.length).sum();
    if (length < 0) {
      throw new IllegalArgumentException("length: %d (expected: >= 0)".formatted(length));
    }
    if (samples == 0 && length > 0) {
      throw new IllegalArgumentException("samples: none (expected: at least one)");
    }
    this.classes = classes;
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
    WeightedSampler.expect(this.samples, samples);
    int[] order = new int[length];
    int at = 0;
    for (int c = 0; c < classes.size(); c++) {
      // Draw d of the whole run belongs to class d mod c: so an epoch's share is n / c, rounded.
      long first = drawsBefore(c, (long) length * epoch);
      long end = drawsBefore(c, (long) length * (epoch + 1L));
      at = deal(c, first, end, order, at);
    }
    Permutation.shuffle(order, SplitMix64.of(seed, epoch));
    return order;
  }

  private long drawsBefore(int c, long draws) {
    long count = classes.size();
    return draws / count + (c < draws % count ? 1 : 0);
  }

  /** The class's draws {@code first} to {@code end - 1}: pass after pass over its members. */
  private int deal(int c, long first, long end, int[] order, int at) {
    int[] members = classes.get(c);
    int[] pass = {};
    long current = -1;
    int filled = at;
    for (long draw = first; draw < end; draw++) {
      long number = draw / members.length;
      if (number != current) {
        current = number;
        pass = members.clone();
        Permutation.shuffle(pass, SplitMix64.of(seed, CLASSES * (c + 1L) + number));
      }
      order[filled++] = pass[(int) (draw % members.length)];
    }
    return filled;
  }
}
