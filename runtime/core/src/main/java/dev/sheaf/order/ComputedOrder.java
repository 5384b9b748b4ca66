package dev.sheaf.order;

import dev.sheaf.internal.Permutation;
import dev.sheaf.internal.SplitMix64;

/**
 * A permutation that takes no memory: a Feistel network over the next power of two, walked along
 * its cycle until the number is one of the samples again (Black, Rogaway, Ciphers with arbitrary
 * finite domains, CT-RSA 2002). A walk takes less than two steps on average.
 */
final class ComputedOrder extends Order {
  /** Luby and Rackoff's four, and two more since every number of a small domain is asked for. */
  private static final int ROUNDS = 6;

  /** Up to here an array is small, and a network of a few bits would reach too few orders. */
  private static final int LISTED = 1 << 16;

  private final int length;
  private final int lowBits;
  private final int lowMask;
  private final int highMask;
  private final long[] keys = new long[ROUNDS];

  private ComputedOrder(int length, SplitMix64 random) {
    this.length = length;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(length - 1);
    lowBits = bits / 2;
    lowMask = (1 << lowBits) - 1;
    highMask = (1 << (bits - lowBits)) - 1;
    for (int round = 0; round < ROUNDS; round++) {
      keys[round] = random.nextLong();
    }
  }

  /** The order of one purpose (an epoch, a pass over a part) under a seed. */
  static Order of(int length, long seed, long stream) {
    return length <= LISTED
        ? new ListedOrder(Permutation.of(length, seed, stream), true)
        : new ComputedOrder(length, SplitMix64.of(seed, stream));
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int sample(int place) {
    int number = place;
    do {
      number = permuted(number);
    } while (number >= length);
    return number;
  }

  private int permuted(int number) {
    int low = number & lowMask;
    int high = number >>> lowBits;
    for (int round = 0; round < ROUNDS; round += 2) {
      low ^= (int) (SplitMix64.mix(keys[round] + high) >>> 32) & lowMask;
      high ^= (int) (SplitMix64.mix(keys[round + 1] + low) >>> 32) & highMask;
    }
    return high << lowBits | low;
  }

  @Override
  public boolean isPermutation() {
    return true;
  }

  @Override
  public int fingerprint() {
    long hash = length;
    for (long key : keys) {
      hash = SplitMix64.hash(hash ^ key);
    }
    return (int) hash;
  }
}
