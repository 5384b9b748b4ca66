package dev.sheaf.order;

/**
 * Which sample is at which place of an epoch: an array, or a computation that needs none. A sampler
 * makes it. Immutable and safe to use from any number of threads.
 */
public abstract sealed class Order permits ListedOrder, ListOrder, ComputedOrder {
  Order() {}

  /** These indices of samples, one after the other; the caller does not write to them again. */
  public static Order of(int[] indices) {
    return new ListedOrder(indices, false);
  }

  /** The number of places. */
  public abstract int length();

  /** The index of the sample at a place from 0 to {@code length() - 1}. */
  public abstract int sample(int place);

  /** Whether each of {@code length()} samples is known to come exactly once. */
  public abstract boolean isPermutation();

  /** Equal for equal orders that are of one kind, and else different in all likelihood. */
  public abstract int fingerprint();

  /** The samples in their places; the caller owns the array. */
  public int[] toArray() {
    int[] indices = new int[length()];
    for (int place = 0; place < indices.length; place++) {
      indices[place] = sample(place);
    }
    return indices;
  }
}
