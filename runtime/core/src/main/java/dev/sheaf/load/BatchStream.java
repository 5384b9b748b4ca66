package dev.sheaf.load;

import dev.sheaf.Batch;

/**
 * The batches of a sequence, in order, loaded ahead by workers. One pass after the other: a pass
 * ends when the sequence is used up, or earlier on request. Used by one thread, the training
 * thread.
 *
 * @param <B> the type of the batches
 */
public interface BatchStream<B extends Batch> extends AutoCloseable {
  /** Whether this pass has another batch; always true for a generator. */
  boolean hasNext();

  /**
   * The next batch of this pass; the caller closes it. Waits until it is loaded.
   *
   * @throws java.util.NoSuchElementException if the pass has no more
   * @throws dev.sheaf.field.BadSampleException if a sample of this batch cannot be loaded
   */
  B next();

  /** The index in this pass of the batch that {@link #next} gives next. */
  int position();

  /**
   * Ends this pass: waits until nothing is being loaded, drops what was loaded ahead, then calls
   * the sequence's {@code onEpochEnd} on the calling thread. Nothing of the next pass is loaded
   * before {@link #prefetch} or {@link #next}.
   */
  void endPass();

  /** Starts to load this pass's first batches, and returns at once; harmless when it is running. */
  void prefetch();

  /** Goes back to batch 0 without ending the pass: for validation. */
  void rewind();

  /** How long {@link #next} has waited for batches so far, in nanoseconds. */
  long waitedNanos();

  /** Stops and joins the workers; drops what was loaded ahead. Closing twice is harmless. */
  @Override
  void close();
}
