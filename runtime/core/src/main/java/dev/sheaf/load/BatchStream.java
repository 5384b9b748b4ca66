package dev.sheaf.load;

import dev.sheaf.Batch;
import java.util.Iterator;

/**
 * The batches of a sequence, in order, loaded ahead by workers. One pass after the other: a pass
 * ends when the sequence is used up, or earlier on request. Used by one thread, the training
 * thread.
 *
 * <pre>{@code
 * try (BatchStream<FlowerBatch> batches = Loader.of(train).workers(2).open()) {
 *   for (FlowerBatch batch : batches) { ... } // each is closed when the loop goes on
 * }
 * }</pre>
 *
 * @param <B> the type of the batches
 */
public interface BatchStream<B extends Batch> extends Iterable<B>, AutoCloseable {
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
   * @throws dev.sheaf.LoadException if a sequence written by hand fails, if loading takes too long,
   *     or if this thread is interrupted: then the flag stays set, no sample is to blame, and the
   *     same batch can be asked for again. What is no {@link RuntimeException}, an {@link Error} or
   *     an exception that an encoder or a sequence declares, comes as itself, with the place as a
   *     suppressed exception
   */
  B next();

  /**
   * The rest of this pass for a {@code for} loop, which closes each batch when it goes on to the
   * next; the last is closed with the stream at the latest. Where the pass is used up it is ended
   * first, so that one loop after the other goes over one pass after the other.
   */
  @Override
  Iterator<B> iterator();

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

  /** Goes back to batch 0 without ending the pass: for validation. Returns at once. */
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

  /**
   * Where the time went since the first batch was asked for, until now or until this was closed:
   * {@code times().explain()} says whether loading or what is done with the batches is the
   * bottleneck.
   */
  LoadTimes times();

  /**
   * Stops the workers and drops what was loaded ahead. A worker that does not end within a second
   * or two, as a generator that blocks, is interrupted and left behind as a daemon. Closing twice
   * is harmless.
   */
  @Override
  void close();
}
