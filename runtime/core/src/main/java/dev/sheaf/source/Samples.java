package dev.sheaf.source;

import dev.sheaf.internal.Permutation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Lists of samples made from lists of samples. */
public final class Samples {
  private Samples() {}

  /**
   * {@code size} samples chosen at random, in the order of the list; the same for the same seed on
   * every machine.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public static <R> List<R> subset(List<R> samples, int size, long seed) {
    if (size < 0 || size > samples.size()) {
      throw new IllegalArgumentException(
          "size: %d (expected: 0 to %d, the number of samples)".formatted(size, samples.size()));
    }
    int[] order = Permutation.of(samples.size(), seed, 0);
    BitSet chosen = new BitSet(samples.size());
    for (int i = 0; i < size; i++) {
      chosen.set(order[i]);
    }
    List<R> subset = new ArrayList<>(size);
    int index = 0;
    for (R sample : samples) {
      if (chosen.get(index++)) {
        subset.add(sample);
      }
    }
    return List.copyOf(subset);
  }

  /** The samples of one list after those of the other. */
  @SafeVarargs
  public static <R> List<R> concat(List<? extends R>... lists) {
    List<R> all = new ArrayList<>();
    for (List<? extends R> list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }

  /**
   * The part of one of several processes that train together: every {@code of}-th sample from
   * {@code rank} on. All parts have ceil(samples / of) samples, so that all processes take the same
   * number of steps and none waits for another that is done; the last parts begin again at the
   * first sample to fill up, so up to {@code of - 1} samples come in two parts.
   *
   * @param rank which process, from 0 on
   * @param of how many processes
   */
  public static <R> List<R> shard(List<R> samples, int rank, int of) {
    if (of < 1) {
      throw new IllegalArgumentException("of: %d (expected: > 0)".formatted(of));
    }
    if (rank < 0 || rank >= of) {
      throw new IllegalArgumentException("rank: %d (expected: 0 to %d)".formatted(rank, of - 1));
    }
    int size = (int) (((long) samples.size() + of - 1) / of);
    List<R> shard = new ArrayList<>(size);
    for (long step = 0; step < size; step++) {
      shard.add(samples.get((int) ((step * of + rank) % samples.size())));
    }
    return List.copyOf(shard);
  }
}
