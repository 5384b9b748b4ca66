package dev.sheaf.load.internal;

import dev.sheaf.Batch;
import dev.sheaf.spi.Slot;

/**
 * Where the batches of one stream come from. All but {@link #task} and {@link #slot} are called by
 * the thread that owns the stream.
 */
public interface BatchSource<B extends Batch> {
  /** The batches of a pass; {@link Integer#MAX_VALUE} where nobody knows. */
  int length();

  /** Whether there are no passes: the batches run on, and only loading shows that they end. */
  default boolean isEndless() {
    return false;
  }

  /** The most threads that may work at the same time. */
  default int mostWorkers() {
    return Integer.MAX_VALUE;
  }

  /** Whether what is decoded is kept in a file. */
  default boolean isCached() {
    return false;
  }

  /**
   * Whether so many batches in a queue fit into memory.
   *
   * @throws dev.sheaf.LoadException if not
   */
  default void checkMemory(int queue) {}

  /** What a thread needs to work. */
  default Slot slot() {
    return new Slot(0);
  }

  /** Batches of this pass are about to be loaded. */
  default void begin() {}

  /** The work that loads a batch; takes no memory yet. */
  BatchTask<B> task(int index);

  /**
   * A batch is given to whoever asked for it.
   *
   * @throws RuntimeException if the run is to end because of what is in it; closes the batch then
   */
  default void handedOver(BatchTask<B> task, B batch) {}

  /** The bad samples in the batches that were handed over in this pass. */
  default int badSamples() {
    return 0;
  }

  /** The stream goes back to the first batch of the pass. */
  default void rewound() {}

  /** Nothing is being loaded. */
  default void idle() {}

  /** The pass has ended and nothing is being loaded. */
  void passEnded();

  /** The stream is closed. */
  default void closed() {}
}
