package dev.sheaf.load.internal;

import dev.sheaf.Batch;
import dev.sheaf.spi.LoadClock;
import dev.sheaf.spi.LoadClock.Part;
import dev.sheaf.spi.Slot;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Loads each batch on the thread that asks for it. */
public final class DirectFeed<B extends Batch> implements BatchFeed<B> {
  private final IntFunction<BatchTask<B>> tasks;
  private final Slot slot;
  private final WorkTimes times = new WorkTimes();
  private int position;
  private @Nullable BatchTask<B> ahead;

  /**
   * @param tasks from a position to the work of its batch
   */
  public DirectFeed(BatchSource<B> source, IntFunction<BatchTask<B>> tasks, LongSupplier nanoTime) {
    this.tasks = tasks;
    slot = source.slot();
    slot.workspace().clock(new LoadClock(nanoTime));
  }

  @Override
  public void start(int from, int to) {
    position = from;
  }

  @Override
  public void expect(long batches, int length) {}

  @Override
  public BatchTask<B> first() {
    BatchTask<B> task = ahead;
    if (task == null) {
      task = tasks.apply(position);
      LoadClock clock = slot.workspace().clock();
      clock.start(Part.ENCODING);
      task.run(slot);
      clock.stop();
      times.add(clock);
      Throwable failure = task.failure();
      if (failure != null && LoadFailure.isInterrupt(failure)) {
        task.drop();
        throw LoadFailure.asItIs(failure);
      }
      ahead = task;
    }
    return task;
  }

  @Override
  public void removeFirst() {
    ahead = null;
    position++;
  }

  @Override
  public void stop() {}

  @Override
  public void awaitStopped() {
    if (ahead != null) {
      ahead.drop();
      ahead = null;
    }
  }

  @Override
  public int workers() {
    return 0;
  }

  @Override
  public WorkTimes times() {
    return times;
  }

  @Override
  public void close() {
    awaitStopped();
    slot.close();
  }
}
