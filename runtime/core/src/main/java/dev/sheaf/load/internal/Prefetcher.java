package dev.sheaf.load.internal;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.sheaf.Batch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/*
 * The protocol.
 *
 * A queue holds the batches that are being loaded or ready, in the order of the pass. A batch goes
 * through these states, always forwards, and its worker knows which comes next:
 *
 *   LOADING ---> LOADED ---> FINISHING ---> READY ---> taken out by removeFirst()
 *      |                                      ^
 *      +-- failed, or nothing to finish ------+
 *
 *   LOADING    its samples are being encoded. Room for it: the queue has fewer than `capacity`.
 *   LOADED     waits for the memory of finished tensors, which FINISHED batches may hold at a time.
 *              Given in the order of the queue, so that a later batch never holds what the first
 *              needs. Whoever waits for the first batch and finds it here makes it `urgent`: it gets
 *              memory beyond the limit, as the batches that hold it are kept open on purpose.
 *   FINISHING  its tensors are being written. `finished` counts it until its memory is released.
 *   READY      to be handed over, or to throw what went wrong.
 *
 * One lock guards the queue and all counts; it is taken a few times a batch, never for a sample.
 * Nothing is allocated, encoded or dropped under it: a worker that begins a stage enters the new
 * state under the lock, so that nobody else begins it, takes the memory without the lock, and
 * publishes the stage under the lock again. Until then `stage` is null and nobody joins.
 *
 * `atWork` counts, for each batch and in all, the workers between claim() and leave(). Only a batch
 * that nobody is at may be dropped, since its memory goes back to the pool:
 *
 *   stop()         leaves no item to draw, and nothing to claim until the next start().
 *   awaitStopped() waits for atWork == 0 and empties the queue WITHOUT letting go of the lock between
 *                  the two. (It once did; a stage opened in the gap was claimed, and its buffer came
 *                  into the pool twice.)
 *   close()        drops what nobody is at; a worker that is left behind keeps its batch's memory.
 *
 * Two conditions: workToDo, for workers, is signalled when a stage is published, when room or memory
 * becomes free, and at the end; changed, for the stream's thread, when a batch gets READY, when a
 * worker leaves, and when a worker dies.
 */

/** The batches that are being loaded or ready, in their order: the state machine of loading. */
final class Prefetcher<B extends Batch> {
  /** Batches of finished tensors: one in training, one ready, one being finished. */
  static final int FINISHED = 3;

  private enum State {
    LOADING,
    LOADED,
    FINISHING,
    READY
  }

  /** A batch in the queue. Its fields are guarded by the prefetcher's lock. */
  static final class Entry<B extends Batch> {
    final BatchTask<B> task;
    State state = State.LOADING;
    int atWork;
    boolean urgent;

    /** What there is to do now; null while memory is taken, between the stages and at the end. */
    @Nullable Stage stage;

    Entry(BatchTask<B> task) {
      this.task = task;
    }
  }

  /** A stage that a worker has come to, until it leaves it again. */
  record Claim<B extends Batch>(Entry<B> entry, Stage stage) {}

  /** Looks after the workers while the stream's thread waits. */
  interface Watch {
    /**
     * How long to wait before the next look, in nanoseconds.
     *
     * @throws dev.sheaf.LoadException if a worker is dead or stuck
     */
    long nanosToWait();
  }

  private final IntFunction<BatchTask<B>> tasks;
  private final int capacity;
  private final ReentrantLock lock;
  private final Condition workToDo;
  private final Condition changed;

  @GuardedBy("lock")
  private final ArrayDeque<Entry<B>> queue = new ArrayDeque<>();

  @GuardedBy("lock")
  private int next;

  @GuardedBy("lock")
  private int end;

  @GuardedBy("lock")
  private int atWork;

  @GuardedBy("lock")
  private int finished;

  @GuardedBy("lock")
  private boolean stopped;

  @GuardedBy("lock")
  private boolean closed;

  /**
   * @param tasks from a position to the work of its batch
   * @param capacity the most batches in the queue
   */
  Prefetcher(IntFunction<BatchTask<B>> tasks, int capacity, ReentrantLock lock) {
    this.tasks = tasks;
    this.capacity = capacity;
    this.lock = lock;
    workToDo = lock.newCondition();
    changed = lock.newCondition();
  }

  /** Loads the batches at these positions from now on; the queue is empty. */
  void start(int from, int to) {
    lock.lock();
    try {
      next = from;
      end = to;
      stopped = false;
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins no more batches than bring those that are here to this number, nor beyond the end. */
  void expect(long batches, int length) {
    lock.lock();
    try {
      if (!stopped) {
        long more = Math.max(0, batches - queue.size());
        end = (int) Math.min(length, next + more);
        workToDo.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Work for a worker; waits for it. Null when this is closed. */
  @Nullable Claim<B> claim() {
    return claim(true);
  }

  /** Work that is there at once; null if there is none. */
  @Nullable Claim<B> claimNow() {
    return claim(false);
  }

  private @Nullable Claim<B> claim(boolean wait) {
    while (true) {
      Entry<B> entry;
      lock.lock();
      try {
        entry = nextWork();
        while (entry == null && wait && !closed) {
          workToDo.awaitUninterruptibly();
          entry = nextWork();
        }
        if (entry == null) {
          return null;
        }
        Stage open = enter(entry);
        if (open != null) {
          return new Claim<>(entry, open);
        }
      } finally {
        lock.unlock();
      }
      Stage stage = begin(entry);
      if (stage != null) {
        return new Claim<>(entry, stage);
      }
    }
  }

  /** A worker comes to a batch: the stage that others are at, or null if it is to begin one. */
  @GuardedBy("lock")
  private @Nullable Stage enter(Entry<B> entry) {
    atWork++;
    entry.atWork++;
    return entry.stage;
  }

  /** Work for a worker that is there at once; null if there is none. */
  @GuardedBy("lock")
  private @Nullable Entry<B> nextWork() {
    if (stopped || closed) {
      return null;
    }
    boolean inOrder = true;
    for (Entry<B> entry : queue) {
      if (entry.stage != null && entry.stage.isOpen()) {
        return entry;
      }
      if (inOrder && entry.state == State.LOADED && (finished < FINISHED || entry.urgent)) {
        entry.state = State.FINISHING;
        finished++;
        return entry;
      }
      inOrder &= entry.state == State.FINISHING || entry.state == State.READY;
    }
    if (queue.size() < capacity && next < end) {
      Entry<B> entry = new Entry<>(tasks.apply(next++));
      queue.addLast(entry);
      return entry;
    }
    return null;
  }

  /** Takes the memory of a stage and publishes it; null if that failed. */
  private @Nullable Stage begin(Entry<B> entry) {
    BatchTask<B> task = entry.task;
    Stage stage = null;
    try {
      if (isFinishing(entry)) {
        task.onRelease(this::released);
        stage = task.finishing();
      } else {
        stage = task.loading();
      }
    } catch (RuntimeException | Error e) {
      task.fail(0, e);
    }
    lock.lock();
    try {
      entry.stage = stage;
      if (stage == null) {
        entry.state = State.READY;
        left(entry);
      } else {
        if (stopped || closed) {
          stage.cancel();
        }
        workToDo.signalAll();
      }
    } finally {
      lock.unlock();
    }
    return stage;
  }

  private boolean isFinishing(Entry<B> entry) {
    lock.lock();
    try {
      return entry.state == State.FINISHING;
    } finally {
      lock.unlock();
    }
  }

  /** A worker has no more to do in this stage; {@code last}: it did the stage's last item. */
  void leave(Claim<B> claim, boolean last) {
    Entry<B> entry = claim.entry();
    State reached = last ? advance(entry) : null;
    lock.lock();
    try {
      if (reached != null) {
        entry.stage = null;
        entry.state = reached;
        workToDo.signal();
      }
      left(entry);
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private void left(Entry<B> entry) {
    entry.atWork--;
    atWork--;
    changed.signalAll();
  }

  /** What lies between two stages; done by the worker that ended the first. */
  private State advance(Entry<B> entry) {
    BatchTask<B> task = entry.task;
    boolean loading = !isFinishing(entry);
    try {
      if (loading) {
        task.loaded();
      } else {
        task.finished();
      }
    } catch (RuntimeException | Error e) {
      task.fail(0, e);
    }
    return loading && !task.hasFailed() && task.needsFinishing() ? State.LOADED : State.READY;
  }

  private void released() {
    lock.lock();
    try {
      finished--;
      workToDo.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the first batch. It is being loaded or will be. */
  BatchTask<B> awaitFirst(Watch watch) throws InterruptedException {
    lock.lock();
    try {
      while (true) {
        Entry<B> first = queue.peekFirst();
        if (first != null && first.state == State.READY) {
          return first.task;
        }
        if (first != null && first.state == State.LOADED && !first.urgent) {
          first.urgent = true;
          workToDo.signal();
        }
        changed.awaitNanos(watch.nanosToWait());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes the first batch, which is ready, out of the queue. */
  void removeFirst() {
    lock.lock();
    try {
      queue.removeFirst();
      workToDo.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the stream's thread, so that it looks after the workers. */
  void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins nothing more; returns at once. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      cancelAll();
    } finally {
      lock.unlock();
    }
  }

  @GuardedBy("lock")
  private void cancelAll() {
    for (Entry<B> entry : queue) {
      if (entry.stage != null) {
        entry.stage.cancel();
      }
    }
  }

  /** Waits until nothing is being loaded, and drops what was. */
  void awaitStopped(Watch watch) throws InterruptedException {
    List<Entry<B>> dropped;
    lock.lock();
    try {
      while (atWork > 0) {
        changed.awaitNanos(watch.nanosToWait());
      }
      dropped = new ArrayList<>(queue);
      queue.clear();
    } finally {
      lock.unlock();
    }
    dropped.forEach(entry -> entry.task.drop());
  }

  /** Has every worker end that looks for more work. */
  void close() {
    lock.lock();
    try {
      closed = true;
      cancelAll();
      workToDo.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what nobody is at, after {@link #close}; what a stuck worker is at stays out of use. */
  void dropRest() {
    List<Entry<B>> dropped = new ArrayList<>();
    lock.lock();
    try {
      for (Entry<B> entry : queue) {
        if (entry.atWork == 0) {
          dropped.add(entry);
        }
      }
      queue.removeAll(dropped);
    } finally {
      lock.unlock();
    }
    dropped.forEach(entry -> entry.task.drop());
  }
}
