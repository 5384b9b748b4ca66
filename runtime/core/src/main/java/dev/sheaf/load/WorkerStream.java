package dev.sheaf.load;

import dev.sheaf.Batch;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/** Batches that workers load ahead. */
final class WorkerStream<B extends Batch> implements BatchStream<B> {
  private final Supply<B> supply;
  private final Course<B> course;
  private final Ring<B> ring;
  private final WorkerCount count;
  private final IntConsumer onPick;
  private int position;
  private boolean loading;
  private boolean closed;
  private long waited;

  WorkerStream(Loader<B> loader, Supply<B> supply) {
    this.supply = supply;
    course = new Course<>(supply, loader.batchSeed, loader.firstPass);
    ring = new Ring<>(supply, course::job, loader.maxQueueSize, loader.slotTimeout.toNanos());
    count =
        new WorkerCount(
            loader.workers,
            supply.mostWorkers(),
            Runtime.getRuntime().availableProcessors(),
            loader.says);
    onPick = loader.onPick;
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
    ring.removeFirst();
    position++;
    B batch = job.take();
    supply.handedOver(batch);
    return batch;
  }

  private Job<B> first() {
    prefetch();
    long began = System.nanoTime();
    Job<B> job = ring.awaitFirst();
    long now = System.nanoTime();
    waited += now - began;
    if (count.wantsMore(waited, now)) {
      ring.addWorker();
      onPick.accept(ring.workers());
    }
    return job;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void prefetch() {
    if (closed) {
      throw new IllegalStateException("the stream is closed");
    }
    while (ring.workers() < count.atLeast()) {
      ring.addWorker();
    }
    if (!loading) {
      loading = true;
      ring.load(position, course.length());
    }
  }

  @Override
  public void endPass() {
    if (!supply.isEndless()) {
      stop();
      course.endPass();
    }
    position = 0;
  }

  @Override
  public void rewind() {
    if (position > 0 && !supply.isEndless()) {
      stop();
      supply.rewound();
    }
    position = 0;
  }

  private void stop() {
    ring.drain();
    loading = false;
  }

  @Override
  public int badSamples() {
    return supply.badSamples();
  }

  @Override
  public int workers() {
    return ring.workers();
  }

  @Override
  public long waitedNanos() {
    return waited;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ring.close();
      supply.closed();
    }
  }
}
