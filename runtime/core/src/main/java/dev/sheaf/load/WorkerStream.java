package dev.sheaf.load;

import dev.sheaf.Batch;
import java.util.function.IntConsumer;

/** Batches that workers load ahead. */
final class WorkerStream<B extends Batch> extends JobStream<B> {
  private final Ring<B> ring;
  private final WorkerCount count;
  private final IntConsumer onPick;
  private long expected = Long.MAX_VALUE;
  private boolean loading;
  private boolean closed;

  WorkerStream(Loader<B> loader, Supply<B> supply) {
    super(loader, supply);
    ring = new Ring<>(supply, course::job, loader.maxQueueSize, loader.slotTimeout.toNanos());
    count =
        new WorkerCount(
            loader.workers,
            supply.mostWorkers(),
            Runtime.getRuntime().availableProcessors(),
            loader.says);
    onPick = loader.onPick;
  }

  @Override
  Job<B> first() {
    prefetch();
    if (expected == 0) {
      ring.expect(1, course.length());
    }
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
  void removeFirst() {
    ring.removeFirst();
    if (expected > 0) {
      expected--;
    }
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
      int left = course.length() - position;
      ring.load(position, position + (int) Math.min(left, expected));
    }
  }

  @Override
  public void expect(long batches) {
    expected = batches;
    if (loading) {
      ring.expect(batches, course.length());
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
  public int workers() {
    return ring.workers();
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
