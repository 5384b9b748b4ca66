package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.load.internal.BatchFeed;
import dev.sheaf.load.internal.BatchSource;
import dev.sheaf.load.internal.BatchTask;
import dev.sheaf.load.internal.WorkTimes;
import dev.sheaf.order.Sampler;
import dev.sheaf.spi.LoadClock.Part;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Hands over batches in the order of their pass, whoever loads them. */
final class OpenStream<B extends Batch> implements BatchStream<B> {
  private final BatchSource<B> source;
  private final @Nullable Long seed;
  private final BatchFeed<B> feed;
  private int pass;
  private int length;

  /** Which batch comes at which position; null: as the source has them. */
  private int @Nullable [] order;

  private int position;
  private final LongSupplier nanoTime;
  private boolean asked;
  private long began;
  private long ended;
  private long batches;
  private long waited;
  private long expected = Long.MAX_VALUE;
  private State state = State.STOPPED;

  /** What the last turn of a {@code for} loop was given. */
  private @Nullable B looked;

  private enum State {
    /** Nothing is being loaded. */
    STOPPED,
    LOADING,
    /** Was told to stop; a batch may still be being loaded. */
    STOPPING,
    CLOSED
  }

  /**
   * @param seed of the order of the batches; null: as the source has them
   * @param feed from a function of position to batch
   */
  OpenStream(
      BatchSource<B> source,
      @Nullable Long seed,
      int firstPass,
      int firstBatch,
      Function<IntFunction<BatchTask<B>>, BatchFeed<B>> feed,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.source = source;
    this.seed = seed;
    pass = firstPass;
    position = firstBatch;
    this.feed = feed.apply(this::task);
    beginPass();
  }

  private void beginPass() {
    length = source.length();
    order =
        seed == null || source.isEndless() ? null : Sampler.shuffled(seed).indices(length, pass);
  }

  private BatchTask<B> task(int position) {
    return source.task(order == null ? position : order[position]);
  }

  @Override
  public void prefetch() {
    if (state == State.CLOSED) {
      throw new IllegalStateException("the stream is closed");
    }
    if (state == State.STOPPING) {
      feed.awaitStopped();
      source.idle();
      state = State.STOPPED;
    }
    if (state == State.STOPPED) {
      source.begin();
      feed.start(position, position + (int) Math.min(length - position, expected));
      state = State.LOADING;
    }
  }

  @Override
  public void expect(long batches) {
    expected = batches;
    if (state == State.LOADING) {
      feed.expect(batches, length);
    }
  }

  private BatchTask<B> first() {
    long from = nanoTime.getAsLong();
    if (!asked) {
      asked = true;
      began = from;
    }
    prefetch();
    if (expected == 0) {
      feed.expect(1, length);
    }
    BatchTask<B> task = feed.first();
    waited += nanoTime.getAsLong() - from;
    return task;
  }

  @Override
  public boolean hasNext() {
    if (position >= length) {
      return false;
    }
    return !source.isEndless() || !first().isExhausted();
  }

  @Override
  public B next() {
    if (position >= length) {
      throw new NoSuchElementException("the pass ended after " + position + " batches");
    }
    BatchTask<B> task = first();
    if (task.isExhausted()) {
      throw new NoSuchElementException("the generator ended after " + position + " batches");
    }
    feed.removeFirst();
    position++;
    batches++;
    if (expected > 0) {
      expected--;
    }
    B batch = task.take();
    source.handedOver(task, batch);
    return batch;
  }

  @Override
  public int position() {
    return position;
  }

  @Override
  public void endPass() {
    if (!source.isEndless()) {
      stop();
      feed.awaitStopped();
      state = state == State.CLOSED ? State.CLOSED : State.STOPPED;
      source.passEnded();
      pass++;
      beginPass();
    }
    position = 0;
  }

  @Override
  public void rewind() {
    if (position > 0 && !source.isEndless()) {
      stop();
      source.rewound();
    }
    position = 0;
  }

  private void stop() {
    if (state == State.LOADING) {
      feed.stop();
      state = State.STOPPING;
    }
  }

  @Override
  public int badSamples() {
    return source.badSamples();
  }

  @Override
  public int workers() {
    return feed.workers();
  }

  @Override
  public long waitedNanos() {
    return waited;
  }

  @Override
  public LoadTimes times() {
    long until = state == State.CLOSED ? ended : nanoTime.getAsLong();
    WorkTimes work = feed.times();
    return new LoadTimes(
        batches,
        feed.workers(),
        Math.min(source.mostWorkers(), Runtime.getRuntime().availableProcessors()),
        source.isCached(),
        asked ? until - began : 0,
        waited,
        work.nanos(Part.READING),
        work.nanos(Part.DECODING),
        work.nanos(Part.ENCODING),
        work.nanos(Part.FINISHING));
  }

  @Override
  public Iterator<B> iterator() {
    closeLooked();
    if (position > 0 && !hasNext()) {
      endPass();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        closeLooked();
        return OpenStream.this.hasNext();
      }

      @Override
      public B next() {
        closeLooked();
        B batch = OpenStream.this.next();
        looked = batch;
        return batch;
      }
    };
  }

  private void closeLooked() {
    B batch = looked;
    looked = null;
    if (batch != null) {
      batch.close();
    }
  }

  @Override
  public void close() {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      ended = nanoTime.getAsLong();
      closeLooked();
      feed.close();
      source.closed();
    }
  }
}
