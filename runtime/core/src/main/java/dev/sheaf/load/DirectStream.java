package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import java.util.NoSuchElementException;

/** Loads each batch on the thread that asks for it. */
final class DirectStream<B extends Batch> implements BatchStream<B> {
  private final Sequence<B> sequence;
  private int position;
  private long waited;

  DirectStream(Loader<B> loader) {
    sequence = loader.sequence;
    position = loader.firstBatch;
  }

  @Override
  public boolean hasNext() {
    return position < sequence.length();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the pass ended after " + position + " batches");
    }
    long began = System.nanoTime();
    B batch = sequence.batch(position++);
    waited += System.nanoTime() - began;
    return batch;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void endPass() {
    position = 0;
    sequence.onEpochEnd();
  }

  @Override
  public void prefetch() {}

  @Override
  public void rewind() {
    position = 0;
  }

  @Override
  public long waitedNanos() {
    return waited;
  }

  @Override
  public void close() {}
}
