package dev.sheaf.order;

/** The samples as they are in the list. */
final class ListOrder extends Order {
  private final int length;

  ListOrder(int length) {
    this.length = length;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public int sample(int place) {
    return place;
  }

  @Override
  public boolean isPermutation() {
    return true;
  }

  /** That of the same order as an array. */
  @Override
  public int fingerprint() {
    int hash = 1;
    for (int place = 0; place < length; place++) {
      hash = 31 * hash + place;
    }
    return hash;
  }
}
