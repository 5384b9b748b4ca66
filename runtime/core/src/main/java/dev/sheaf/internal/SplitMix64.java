package dev.sheaf.internal;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood, Fast
 * splittable pseudorandom number generators, OOPSLA 2014). Not thread-safe.
 */
public final class SplitMix64 implements RandomGenerator {
  /** What the state grows by with each number: 2^64 divided by the golden ratio, made odd. */
  public static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private SplitMix64(long state) {
    this.state = state;
  }

  /** The stream of one purpose (an epoch, a class) under a seed. */
  public static SplitMix64 of(long seed, long stream) {
    return new SplitMix64(mix(seed ^ hash(stream)));
  }

  /** The first number from this state: a hash that changes half of the bits for any one of it. */
  public static long hash(long state) {
    return mix(state + GAMMA);
  }

  /** The generator's finaliser: a permutation of all numbers, 0 to 0. */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** 0 to {@code bound - 1}, each equally likely: a draw from the incomplete last run is redone. */
  @Override
  public int nextInt(int bound) {
    long draw;
    long pick;
    do {
      draw = nextLong() >>> 1;
      pick = draw % bound;
    } while (draw - pick + bound - 1 < 0);
    return (int) pick;
  }

  /** 0 to below 1, in steps of 2^-53. */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }
}
