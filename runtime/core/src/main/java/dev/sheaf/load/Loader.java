package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;

/**
 * Opens a stream of batches over a sequence.
 *
 * @param <B> the type of the batches
 */
public final class Loader<B extends Batch> {
  final Sequence<B> sequence;
  int workers = 1;
  int maxQueueSize = 10;
  int firstBatch;

  private Loader(Sequence<B> sequence) {
    this.sequence = sequence;
  }

  public static <B extends Batch> Loader<B> of(Sequence<B> sequence) {
    return new Loader<>(sequence);
  }

  /** Threads that load ahead; 0 loads on the thread that asks. */
  public Loader<B> workers(int workers) {
    this.workers = workers;
    return this;
  }

  /** Batches that are being loaded or ready, at most. */
  public Loader<B> maxQueueSize(int maxQueueSize) {
    this.maxQueueSize = maxQueueSize;
    return this;
  }

  /** The first batch of the first pass, for a run that is resumed. */
  public Loader<B> startAt(int batch) {
    firstBatch = batch;
    return this;
  }

  public BatchStream<B> open() {
    return new DirectStream<>(this);
  }
}
