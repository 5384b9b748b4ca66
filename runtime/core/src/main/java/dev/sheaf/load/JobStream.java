package dev.sheaf.load;

import dev.sheaf.Batch;
import java.util.NoSuchElementException;

/** A stream that hands over jobs in their order, whoever does them. */
abstract class JobStream<B extends Batch> implements BatchStream<B> {
  final Supply<B> supply;
  final Course<B> course;
  int position;
  long waited;

  JobStream(Loader<B> loader, Supply<B> supply) {
    this.supply = supply;
    course = new Course<>(supply, loader.batchSeed, loader.firstPass);
    position = loader.firstBatch;
  }

  /** The job at {@link #position}, done. */
  abstract Job<B> first();

  /** Forgets the job that {@link #first} gave. */
  abstract void removeFirst();

  @Override
  public final boolean hasNext() {
    if (position >= course.length()) {
      return false;
    }
    return !supply.isEndless() || !first().isExhausted();
  }

  @Override
  public final B next() {
    if (position >= course.length()) {
      throw new NoSuchElementException("the pass ended after " + position + " batches");
    }
    Job<B> job = first();
    if (job.isExhausted()) {
      throw new NoSuchElementException("the generator ended after " + position + " batches");
    }
    removeFirst();
    position++;
    B batch = job.take();
    supply.handedOver(batch);
    return batch;
  }

  @Override
  public final int position() {
    return position;
  }

  @Override
  public final int badSamples() {
    return supply.badSamples();
  }

  @Override
  public final long waitedNanos() {
    return waited;
  }
}
