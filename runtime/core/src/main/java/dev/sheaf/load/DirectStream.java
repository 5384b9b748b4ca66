package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.field.Slot;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Loads each batch on the thread that asks for it. */
final class DirectStream<B extends Batch> implements BatchStream<B> {
  private final Supply<B> supply;
  private final Course<B> course;
  private final Slot slot;
  private @Nullable Job<B> ahead;
  private int position;
  private long waited;

  DirectStream(Loader<B> loader, Supply<B> supply) {
    this.supply = supply;
    course = new Course<>(supply, loader.batchSeed, loader.firstPass);
    slot = supply.slot();
    position = loader.firstBatch;
  }

  @Override
  public boolean hasNext() {
    if (position >= course.length()) {
      return false;
    }
    return !supply.isEndless() || !first().isExhausted();
  }

  @Override
  public B next() {
    if (position >= course.length()) {
      throw new NoSuchElementException("the pass ended after " + position + " batches");
    }
    Job<B> job = first();
    if (job.isExhausted()) {
      throw new NoSuchElementException("the generator ended after " + position + " batches");
    }
    ahead = null;
    position++;
    B batch = job.take();
    supply.handedOver(batch);
    return batch;
  }

  private Job<B> first() {
    Job<B> job = ahead;
    if (job == null) {
      long began = System.nanoTime();
      job = course.job(position);
      job.run(slot);
      waited += System.nanoTime() - began;
      ahead = job;
    }
    return job;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void endPass() {
    if (!supply.isEndless()) {
      course.endPass();
    }
    position = 0;
  }

  @Override
  public void prefetch() {}

  @Override
  public void rewind() {
    supply.rewound();
    position = 0;
  }

  @Override
  public int badSamples() {
    return supply.badSamples();
  }

  @Override
  public int workers() {
    return 0;
  }

  @Override
  public long waitedNanos() {
    return waited;
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.drop();
      ahead = null;
    }
    slot.close();
    supply.closed();
  }
}
