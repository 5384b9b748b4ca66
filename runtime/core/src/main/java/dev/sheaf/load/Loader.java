package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.load.internal.BatchFeed;
import dev.sheaf.load.internal.BatchSource;
import dev.sheaf.load.internal.BatchTask;
import dev.sheaf.load.internal.DirectFeed;
import dev.sheaf.load.internal.GeneratorSource;
import dev.sheaf.load.internal.SequenceSource;
import dev.sheaf.load.internal.WorkerCount;
import dev.sheaf.load.internal.WorkerFeed;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens streams of batches over a sequence or a generator. The batches are the same bytes in the
 * same order for every number of workers. Immutable.
 *
 * <pre>{@code
 * try (BatchStream<FlowerBatch> batches = Loader.of(train).workers(2).open()) { ... }
 * }</pre>
 *
 * <p>What a stream waited for, and what would help, says {@link BatchStream#times}; what an epoch
 * takes if data are free measures {@link RepeatedBatches}.
 *
 * @param <B> the type of the batches
 */
public final class Loader<B extends Batch> {
  /**
   * As many workers as it takes: begins with one, and adds another as long as training waits for
   * batches and the machine has a processor left; see {@link LoaderBuilder#says}.
   */
  public static final int AUTO = WorkerCount.AUTO;

  private final Supplier<BatchSource<B>> sources;
  private final int workers;
  private final int maxQueueSize;
  private final int firstPass;
  private final int firstBatch;
  private final @Nullable Long batchSeed;
  private final Duration slotTimeout;
  private final Consumer<String> says;
  private final IntConsumer onPick;
  private final LongSupplier nanoTime;

  Loader(LoaderBuilder<B> settings) {
    sources = settings.sources;
    workers = settings.workers;
    maxQueueSize = settings.maxQueueSize;
    firstPass = settings.firstPass;
    firstBatch = settings.firstBatch;
    batchSeed = settings.batchSeed;
    slotTimeout = settings.slotTimeout;
    says = settings.says;
    onPick = settings.onPick;
    nanoTime = settings.nanoTime;
  }

  /**
   * The batches of a sequence. Workers share the samples of a generated one, and the batches of one
   * that is written by hand.
   */
  @SuppressWarnings("unchecked") // a sample sequence's batches are B, whatever its record
  public static <B extends Batch> LoaderBuilder<B> of(Sequence<B> sequence) {
    return new LoaderBuilder<>(
        sequence instanceof SampleSequence<?, ?> samples
            ? () -> (BatchSource<B>) samples.source()
            : () -> new SequenceSource<>(sequence));
  }

  /**
   * The batches of an iterator, which has no passes: {@code endPass} and {@code rewind} only count
   * from 0 again, and nothing is lost between. One thread at a time calls it, a worker or, with 0
   * workers, the one that asks. When it ends, {@code hasNext} is false.
   */
  public static <B extends Batch> LoaderBuilder<B> generator(Iterator<? extends B> generator) {
    return new LoaderBuilder<>(() -> new GeneratorSource<>(generator));
  }

  /** The batches of a supplier that never ends; else as {@link #generator(Iterator)}. */
  public static <B extends Batch> LoaderBuilder<B> generator(Supplier<? extends B> generator) {
    return generator(
        new Iterator<B>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public B next() {
            return generator.get();
          }
        });
  }

  /**
   * Opens a stream. No thread runs before its first {@code prefetch}, {@code hasNext} or {@code
   * next}. Several streams may be open over one sequence: each counts its passes and bad samples
   * for itself, while the end of any pass gives the sequence its next order.
   *
   * @throws dev.sheaf.LoadException if the batches in the queue need more direct memory than there
   *     is
   */
  public BatchStream<B> open() {
    BatchSource<B> source = sources.get();
    source.checkMemory(workers == 0 ? 1 : maxQueueSize);
    return new OpenStream<>(
        source, batchSeed, firstPass, firstBatch, tasks -> feed(source, tasks), nanoTime);
  }

  private BatchFeed<B> feed(BatchSource<B> source, IntFunction<BatchTask<B>> tasks) {
    if (workers == 0) {
      return new DirectFeed<>(source, tasks, nanoTime);
    }
    int processors = Runtime.getRuntime().availableProcessors();
    WorkerCount count = new WorkerCount(workers, source.mostWorkers(), processors, says);
    return new WorkerFeed<>(source, tasks, maxQueueSize, slotTimeout, count, onPick);
  }
}
