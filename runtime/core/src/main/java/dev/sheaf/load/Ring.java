package dev.sheaf.load;

import dev.sheaf.Batch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The batches that are being loaded or ready, in their order, and the workers on them. The lock is
 * taken a few times a batch, never for a sample.
 */
final class Ring<B extends Batch> {
  /** Batches of finished tensors: one in training, one ready, one being finished. */
  static final int FINISHED = 3;

  private static final Logger LOG = System.getLogger(Ring.class.getName());

  private final Supply<B> supply;
  private final IntFunction<Job<B>> jobs;
  private final int capacity;
  private final long slotNanos;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition workToDo = lock.newCondition();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Pending<B>> pending = new ArrayDeque<>();
  private final List<Worker> workers = new ArrayList<>();
  private int next;
  private int end;
  private int atWork;
  private int finished;
  private boolean closed;
  private boolean stuck;

  /**
   * @param jobs from a position to the work of its batch
   * @param capacity the most batches in the ring
   * @param slotNanos how long a task may take
   */
  Ring(Supply<B> supply, IntFunction<Job<B>> jobs, int capacity, long slotNanos) {
    this.supply = supply;
    this.jobs = jobs;
    this.capacity = capacity;
    this.slotNanos = slotNanos;
  }

  /** One more worker. */
  void addWorker() {
    Worker worker = new Worker(this, workers.size() + 1, supply.slot());
    lock.lock();
    try {
      workers.add(worker);
    } finally {
      lock.unlock();
    }
    worker.start();
  }

  int workers() {
    return workers.size();
  }

  /** Loads the batches at these positions from now on; the ring is empty. */
  void load(int from, int to) {
    lock.lock();
    try {
      next = from;
      end = to;
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins no more batches than bring those that are here to this number, nor beyond the end. */
  void expect(long batches, int length) {
    lock.lock();
    try {
      long more = Math.max(0, batches - pending.size());
      end = (int) Math.min(length, next + more);
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Work for a worker; waits for it. Null when the ring is closed. */
  @Nullable Stage claim() {
    lock.lock();
    try {
      while (!closed) {
        Stage stage = open();
        if (stage != null) {
          atWork++;
          return stage;
        }
        workToDo.awaitUninterruptibly();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Stage open() {
    for (Pending<B> batch : pending) {
      if (batch.stage != null && batch.stage.isOpen()) {
        return batch.stage;
      }
    }
    if (pending.size() < capacity && next < end) {
      Pending<B> batch = begin(next++);
      pending.addLast(batch);
      workToDo.signal();
      return batch.stage;
    }
    return null;
  }

  private Pending<B> begin(int position) {
    try {
      return new Pending<>(jobs.apply(position));
    } catch (RuntimeException | Error e) {
      return new Pending<>(new FailedJob<>(e));
    }
  }

  /** A worker has no more to do in this stage; {@code last}: it did the stage's last task. */
  void leave(Stage stage, boolean last) {
    if (last) {
      between(stage);
    }
    lock.lock();
    try {
      atWork--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What lies between two stages; done by the worker that ended the first. */
  private void between(Stage stage) {
    Job<?> job = stage.job;
    boolean loading = job.loading() == stage;
    try {
      if (loading) {
        job.loaded();
      } else {
        job.finished();
      }
    } catch (RuntimeException | Error e) {
      job.fail(0, e);
    }
    lock.lock();
    try {
      for (Pending<B> batch : pending) {
        if (batch.job == job) {
          batch.stage = null;
          batch.loaded = true;
          batch.ready = !loading || job.hasFailed() || !job.needsFinishing();
        }
      }
      finishLoaded();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Opens the finishing of loaded batches, in their order, while there is memory for tensors. */
  private void finishLoaded() {
    for (Pending<B> batch : pending) {
      if (!batch.loaded) {
        return;
      }
      if (!batch.ready && !batch.counted) {
        if (finished >= FINISHED) {
          return;
        }
        finish(batch);
      }
    }
  }

  private void finish(Pending<B> batch) {
    batch.counted = true;
    finished++;
    batch.job.onRelease(this::released);
    try {
      batch.stage = batch.job.finishing();
    } catch (RuntimeException | Error e) {
      batch.job.fail(0, e);
      batch.ready = true;
    }
    workToDo.signalAll();
  }

  private void released() {
    lock.lock();
    try {
      finished--;
      finishLoaded();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the first batch. The ring is loading it or will. */
  Job<B> awaitFirst() {
    lock.lock();
    try {
      while (true) {
        Pending<B> first = pending.peekFirst();
        if (first != null && first.ready) {
          return first.job;
        }
        if (first != null && first.loaded && !first.counted) {
          finish(first); // whoever trains keeps its batches open, so it gets more memory
        }
        awaitChange();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the first batch, which is ready, out of the ring. */
  void removeFirst() {
    lock.lock();
    try {
      pending.removeFirst();
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void awaitChange() {
    long now = System.nanoTime();
    long left = slotNanos;
    for (Worker worker : workers) {
      stuck = true;
      worker.check(now, slotNanos);
      stuck = false;
      left = Math.min(left, slotNanos - worker.busyNanos(now));
    }
    try {
      changed.awaitNanos(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("interrupted while waiting for a batch", e);
    }
  }

  /** Drops all that is loaded, and waits until nothing is being loaded. */
  void drain() {
    List<Pending<B>> dropped;
    lock.lock();
    try {
      end = next;
      for (Pending<B> batch : pending) {
        if (batch.stage != null) {
          batch.stage.cancel();
        }
      }
      while (atWork > 0) {
        awaitChange();
      }
      // Under the same hold of the lock: else a worker would take a stage that was opened meanwhile
      // and give its memory back a second time.
      dropped = new ArrayList<>(pending);
      pending.clear();
    } finally {
      lock.unlock();
    }
    for (Pending<B> batch : dropped) {
      batch.job.drop();
    }
  }

  /** Ends and joins the workers. */
  void close() {
    boolean interrupted = Thread.interrupted();
    lock.lock();
    try {
      closed = true;
      end = next;
      pending.forEach(
          batch -> {
            if (batch.stage != null) {
              batch.stage.cancel();
            }
          });
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
    for (Worker worker : workers) {
      interrupted |= !join(worker.thread());
    }
    pending.forEach(batch -> batch.job.drop());
    pending.clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** False if the calling thread was interrupted meanwhile. */
  private boolean join(Thread thread) {
    // A worker in the middle of a file is not interrupted at once: that would close the file for
    // all. One that takes too long is.
    long patience = TimeUnit.NANOSECONDS.toMillis(slotNanos) + 1;
    boolean calm = true;
    if (!stuck) {
      calm = joinFor(thread, patience);
    }
    if (thread.isAlive()) {
      thread.interrupt();
      calm &= joinFor(thread, Math.min(patience, 1000));
      if (thread.isAlive()) {
        Throwable place = new Throwable(thread.getName() + " is at");
        place.setStackTrace(thread.getStackTrace());
        LOG.log(Level.WARNING, thread.getName() + " does not end; left behind as a daemon", place);
      }
    }
    return calm;
  }

  private static boolean joinFor(Thread thread, long millis) {
    try {
      thread.join(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
