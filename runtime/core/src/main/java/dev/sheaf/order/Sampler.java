package dev.sheaf.order;

import dev.sheaf.internal.Groups;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The order of the samples in an epoch. What it gives depends on the number of samples, on the
 * epoch and on what it was made from, never on what was asked before: so a run can be resumed
 * anywhere and is the same on every machine. Safe to use from several threads.
 */
@FunctionalInterface
public interface Sampler {
  /**
   * The indices of an epoch's samples, in order. All are from 0 to {@code samples - 1}; some may
   * come several times and others not at all. The caller owns the array.
   *
   * @param samples the number of samples there are
   * @param epoch counted from 0
   * @return as many indices as {@link #length} says
   */
  int[] indices(int samples, int epoch);

  /**
   * The same order as {@link #indices}, for which an array need not be held. A sequence asks for
   * this one.
   */
  default Order order(int samples, int epoch) {
    return Order.of(indices(samples, epoch));
  }

  /** How many indices every epoch has; as many as there are samples unless said otherwise. */
  default int length(int samples) {
    return samples;
  }

  /** What the order is drawn from, for all else that is drawn; 0 where nothing is. */
  default long seed() {
    return 0;
  }

  /** The samples as they are in the list, every epoch; takes no memory. */
  static Sampler inOrder() {
    return new ListSampler();
  }

  /**
   * Every sample once, in a new order each epoch; each of the n! orders can come. Takes 4 bytes a
   * sample. The order of more than 134,217,728 samples (2^27, 512 MiB) is not held but computed, as
   * {@link #computedShuffle} does.
   */
  static Sampler shuffled(long seed) {
    return new ShuffledSampler(seed);
  }

  /**
   * Every sample once, in a new order each epoch that takes no memory and no time to begin: for
   * very many samples. Where {@link #shuffled} holds an array, this computes each place when it is
   * asked for, in well under a microsecond, by a keyed permutation (a Feistel network). Of the n!
   * orders only some can come, at most 2^64 under all seeds; they show no pattern. Up to 65,536
   * samples it gives the orders of {@code shuffled}.
   */
  static Sampler computedShuffle(long seed) {
    return new ComputedSampler(seed);
  }

  /**
   * Samples drawn with replacement, each with a probability in proportion to its weight: a sample
   * of weight 2 comes twice as often, on average, as one of weight 1; one of weight 0 never.
   *
   * @param samples the list that the sequence is built from
   * @param weight a sample's weight: finite, not negative, not 0 for all
   * @throws IllegalArgumentException for weights that are not so; the message names the sample
   */
  static <R> Sampler weighted(List<R> samples, ToDoubleFunction<R> weight, long seed) {
    return weighted(samples, weight, samples.size(), seed);
  }

  /** As {@link #weighted(List, ToDoubleFunction, long)}, with {@code length} draws an epoch. */
  static <R> Sampler weighted(List<R> samples, ToDoubleFunction<R> weight, int length, long seed) {
    return new WeightedSampler(samples.stream().mapToDouble(weight).toArray(), length, seed);
  }

  /**
   * Every class equally often whatever its size. In an epoch of n draws over c classes every class
   * comes n / c times, rounded up or down, in random order; the samples of a class come in turn,
   * none twice before all of them have come, also from one epoch to the next.
   *
   * @param samples the list that the sequence is built from
   * @param by a sample's class
   */
  static <R> Sampler balanced(List<R> samples, Function<R, ?> by, long seed) {
    return balanced(samples, by, samples.size(), seed);
  }

  /** As {@link #balanced(List, Function, long)}, with {@code length} draws an epoch. */
  static <R> Sampler balanced(List<R> samples, Function<R, ?> by, int length, long seed) {
    return new BalancedSampler(Groups.of(samples, by).members(), length, seed);
  }
}
