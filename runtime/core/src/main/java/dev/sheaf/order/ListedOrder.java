package dev.sheaf.order;

import java.util.Arrays;

/** An order that is held: 4 bytes a place. */
final class ListedOrder extends Order {
  private final int[] indices;
  private final boolean permutation;

  ListedOrder(int[] indices, boolean permutation) {
    this.indices = indices;
    this.permutation = permutation;
  }

  @Override
  public int length() {
    return indices.length;
  }

  @Override
  public int sample(int place) {
    return indices[place];
  }

  @Override
  public boolean isPermutation() {
    return permutation;
  }

  @Override
  public int fingerprint() {
    return Arrays.hashCode(indices);
  }

  @Override
  public int[] toArray() {
    return indices.clone();
  }
}
