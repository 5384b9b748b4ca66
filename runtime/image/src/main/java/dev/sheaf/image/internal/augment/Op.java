package dev.sheaf.image.internal.augment;

import java.util.random.RandomGenerator;

/** One operation on a photo, with the range of what it draws. Immutable. */
public interface Op {
  /** In words, with every parameter that has a say in the bytes. */
  String description();

  /** Whether it draws anything. */
  default boolean isRandom() {
    return true;
  }

  /** Whether it may move pixels. */
  default boolean moves() {
    return false;
  }

  /** Whether it may change the values of pixels. */
  default boolean colours() {
    return !moves();
  }

  /**
   * What it does to one sample.
   *
   * @param random the numbers of this operation and sample, from their beginning
   */
  Step draw(RandomGenerator random);
}
