package dev.sheaf.load.internal;

import dev.sheaf.Batch;

/** Who does the work of a stream's batches, in their order. Used by the stream's thread. */
public interface BatchFeed<B extends Batch> {
  /** Loads the batches at these positions from now on; nothing is loaded. */
  void start(int from, int to);

  /** Loads no more than so many batches ahead from here on, nor beyond this length of the pass. */
  void expect(long batches, int length);

  /**
   * The first batch's work, done; waits for it.
   *
   * @throws dev.sheaf.LoadException if it takes too long or the thread is interrupted; the same
   *     batch can be asked for again
   */
  BatchTask<B> first();

  /** Forgets the work that {@link #first} gave. */
  void removeFirst();

  /** Begins nothing more. Returns at once, and may be called again. */
  void stop();

  /** Waits until nothing is being loaded after a {@link #stop}, and drops what was. */
  void awaitStopped();

  /** The threads that load at present. */
  int workers();

  /** How long who loads has been at it. */
  WorkTimes times();

  /** Ends the threads and drops what was loaded. */
  void close();
}
