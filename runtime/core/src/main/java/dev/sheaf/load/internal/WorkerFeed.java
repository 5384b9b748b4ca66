package dev.sheaf.load.internal;

import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Workers that load ahead what a {@link Prefetcher} hands out, and the thread that waits. */
public final class WorkerFeed<B extends Batch> implements BatchFeed<B> {
  /**
   * How long closing waits for all workers, before and again after it interrupts them. One in the
   * middle of a file is not interrupted at once: that would close the cache for all.
   */
  private static final long CLOSING_MILLIS = 1000;

  private static final Logger LOG = System.getLogger(WorkerFeed.class.getName());

  private final BatchSource<B> source;
  private final Prefetcher<B> prefetcher;
  private final WorkerCount count;
  private final long slotNanos;
  private final IntConsumer onPick;
  private final List<Worker<B>> workers = new ArrayList<>();
  private final WorkTimes times = new WorkTimes();
  private long waited;

  /**
   * @param tasks from a position to the work of its batch
   * @param queue the most batches that are being loaded or ready
   * @param slotTimeout how long an item may take
   * @param onPick is given the number of workers whenever one more is picked
   */
  public WorkerFeed(
      BatchSource<B> source,
      IntFunction<BatchTask<B>> tasks,
      int queue,
      Duration slotTimeout,
      WorkerCount count,
      IntConsumer onPick) {
    this(source, tasks, queue, slotTimeout, count, onPick, new ReentrantLock());
  }

  WorkerFeed(
      BatchSource<B> source,
      IntFunction<BatchTask<B>> tasks,
      int queue,
      Duration slotTimeout,
      WorkerCount count,
      IntConsumer onPick,
      ReentrantLock lock) {
    this.source = source;
    this.count = count;
    this.onPick = onPick;
    slotNanos = slotTimeout.toNanos();
    prefetcher = new Prefetcher<>(tasks, queue, lock);
  }

  @Override
  public void start(int from, int to) {
    while (workers.size() < count.atLeast()) {
      addWorker();
    }
    prefetcher.start(from, to);
  }

  @Override
  public void expect(long batches, int length) {
    prefetcher.expect(batches, length);
  }

  private void addWorker() {
    Worker<B> worker = new Worker<>(prefetcher, workers.size() + 1, source.slot(), times);
    workers.add(worker);
    worker.start();
  }

  @Override
  public BatchTask<B> first() {
    long began = System.nanoTime();
    BatchTask<B> task;
    try {
      task = prefetcher.awaitFirst(this::nanosToWait);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    long now = System.nanoTime();
    waited += now - began;
    if (count.wantsMore(waited, now)) {
      addWorker();
      onPick.accept(workers.size());
    }
    return task;
  }

  private static LoadException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LoadException("interrupted while waiting for a batch", e);
  }

  private long nanosToWait() {
    long now = System.nanoTime();
    long left = slotNanos;
    for (Worker<B> worker : workers) {
      worker.check(now, slotNanos);
      left = Math.min(left, slotNanos - worker.busyNanos(now));
    }
    return left;
  }

  @Override
  public void removeFirst() {
    prefetcher.removeFirst();
  }

  @Override
  public void stop() {
    prefetcher.stop();
  }

  @Override
  public void awaitStopped() {
    try {
      prefetcher.awaitStopped(this::nanosToWait);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public int workers() {
    return workers.size();
  }

  @Override
  public WorkTimes times() {
    return times;
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    prefetcher.close();
    interrupted |= joinAll();
    for (Worker<B> worker : workers) {
      worker.thread().interrupt(); // does nothing to one that has ended
    }
    interrupted |= joinAll();
    for (Worker<B> worker : workers) {
      if (worker.thread().isAlive()) {
        String name = worker.thread().getName();
        LOG.log(Level.WARNING, name + " does not end; left behind as a daemon", worker.place());
      }
    }
    prefetcher.dropRest();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for all workers together; true if the calling thread was interrupted meanwhile. */
  private boolean joinAll() {
    long until = System.nanoTime() + Duration.ofMillis(CLOSING_MILLIS).toNanos();
    for (Worker<B> worker : workers) {
      long millis = Math.max(1, (until - System.nanoTime()) / 1_000_000);
      try {
        worker.thread().join(millis);
      } catch (InterruptedException e) {
        return true;
      }
    }
    return false;
  }
}
