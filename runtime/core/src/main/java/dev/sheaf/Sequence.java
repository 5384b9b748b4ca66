package dev.sheaf;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A data set cut into batches, as Keras's {@code Sequence}: a length, any batch by its index, and a
 * hook at the end of each epoch. {@code Fit} trains from one written by hand as from one that the
 * compiler wrote.
 *
 * @param <B> the type of its batches
 */
public interface Sequence<B extends Batch> extends AutoCloseable {
  /** The number of batches in an epoch: ceil(samples / batch size), unless the rest is dropped. */
  int length();

  /**
   * Loads one batch. Any index from 0 to {@code length() - 1}, from any thread, several at a time;
   * the caller closes the batch.
   *
   * @throws Exception reaches the user as it is if it is not a {@link RuntimeException}, and else
   *     as the cause of a {@link LoadException}
   */
  B batch(int index) throws Exception;

  /**
   * Called on the training thread once per epoch, after its last batch is trained and while no
   * batch is being loaded: the place to reshuffle.
   */
  default void onEpochEnd() {}

  /**
   * Puts this sequence into the state it has at the beginning of epoch {@code epoch}, counted from
   * 0, for a run that is resumed. Called before the first batch of a run. By default the ends of
   * the epochs before are replayed, which is right for a sequence whose state depends on nothing
   * else.
   */
  default void resume(int epoch) {
    for (int past = 0; past < epoch; past++) {
      onEpochEnd();
    }
  }

  /**
   * Which sample is at which place of this epoch: its indices in the list that the sequence was
   * built from, batch after batch; empty where nobody knows. The caller owns the array.
   */
  default Optional<int[]> order() {
    return Optional.empty();
  }

  /**
   * A number that tells the {@link #order} of this epoch from others, which a checkpoint keeps; a
   * hash of it by default. One that can say it without the array does so.
   */
  default OptionalInt orderFingerprint() {
    Optional<int[]> order = order();
    return order.isPresent() ? OptionalInt.of(Arrays.hashCode(order.get())) : OptionalInt.empty();
  }

  /** What the bytes of the batches mean, where that is known. */
  default Optional<Schema> schema() {
    return Optional.empty();
  }

  /** What is done to samples on their way into a batch, where that is known. */
  default Optional<Augmentation> augmentation() {
    return Optional.empty();
  }

  /** Gives back what the sequence holds. Closing twice is harmless. */
  @Override
  default void close() {}
}
