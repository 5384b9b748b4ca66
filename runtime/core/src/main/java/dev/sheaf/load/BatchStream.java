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
  /**
   * Whether this pass has another batch. For a generator this waits until it is known: false when
   * it has ended.
   */
  boolean hasNext();

  /**
   * The next batch of this pass; the caller closes it. Waits until it is loaded. With {@link
   * BadSamples#SKIP} it may have no sample at all ({@code size() == 0}) where all of them are bad:
   * it still counts as a batch of the pass, but no step can be made of it.
   *
   * @throws java.util.NoSuchElementException if the pass has no more
   * @throws dev.sheaf.BadSampleException if a sample of this batch cannot be loaded; the next call
   *     goes on with the batch after it
   * @throws LoadException if a sequence written by hand fails, or loading takes too long
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

  /**
   * Tells that so many batches are going to be asked for from here on, in this pass and those after
   * it: no more than they are loaded ahead, so that an iterator is not pulled for nothing and
   * nothing that blocks after them is waited for. One more is loaded when it is asked for. Without
   * this, batches are loaded ahead as far as the queue goes.
   */
  void expect(long batches);

  /** Goes back to batch 0 without ending the pass: for validation. */
  void rewind();

  /**
   * The samples that could not be encoded, of the batches that {@link #next} has given in this
   * pass; see {@link BadSamples}. Read it before {@link #endPass}.
   */
  int badSamples();

  /** The threads that load for this stream at present; 0 if the calling thread does. */
  int workers();

  /** How long {@link #next} has waited for batches so far, in nanoseconds. */
  long waitedNanos();

  /** Stops and joins the workers; drops what was loaded ahead. Closing twice is harmless. */
  @Override
  void close();
}
