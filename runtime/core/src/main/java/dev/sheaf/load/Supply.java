package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.spi.Slot;

/** Where the batches of a stream come from. */
interface Supply<B extends Batch> {
  /** The batches of a pass; {@link Integer#MAX_VALUE} where nobody knows. */
  int length();

  /** The work that loads a batch. Called in the order in which the batches are wanted. */
  Job<B> job(int index);

  /** A pass has ended and nothing is being loaded. */
  void passEnded();

  /** What a thread needs to do tasks. */
  default Slot slot() {
    return new Slot(0);
  }

  /** Whether there are no passes: the batches run on, and only loading shows that they end. */
  default boolean isEndless() {
    return false;
  }

  /** The most threads that may do tasks at the same time. */
  default int mostWorkers() {
    return Integer.MAX_VALUE;
  }

  /** The stream goes back to the beginning of the pass and nothing is being loaded. */
  default void rewound() {}

  /** The bad samples in the batches that were handed over in this pass. */
  default int badSamples() {
    return 0;
  }

  /** Called by the training thread for each batch that it is given, in order. */
  default void handedOver(B batch) {}

  /**
   * Whether so many batches in a queue fit into memory.
   *
   * @throws LoadException if not
   */
  default void checkMemory(int queue) {}

  /** The stream is closed and no thread does tasks any more. */
  default void closed() {}
}
