package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.load.internal.BatchSource;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How batches are loaded. Not thread-safe.
 *
 * @param <B> the type of the batches
 */
public final class LoaderBuilder<B extends Batch> {
  private static final System.Logger LOG = System.getLogger(Loader.class.getName());

  final Supplier<BatchSource<B>> sources;
  int workers = 1;
  int maxQueueSize = 10;
  int firstPass;
  int firstBatch;
  @Nullable Long batchSeed;
  Duration slotTimeout = Duration.ofSeconds(60);
  Consumer<String> says = line -> LOG.log(Level.INFO, line);
  IntConsumer onPick = workers -> {};
  LongSupplier nanoTime = System::nanoTime;

  LoaderBuilder(Supplier<BatchSource<B>> sources) {
    this.sources = sources;
  }

  /**
   * Threads that load ahead, 1 by default; 0 loads on the thread that asks; or {@link Loader#AUTO}.
   */
  public LoaderBuilder<B> workers(int workers) {
    if (workers < Loader.AUTO) {
      throw new IllegalArgumentException(
          "workers: %d (expected: >= 0, or Loader.AUTO)".formatted(workers));
    }
    this.workers = workers;
    return this;
  }

  /** Batches that are being loaded or ready, at most; 10 by default. */
  public LoaderBuilder<B> maxQueueSize(int maxQueueSize) {
    if (maxQueueSize < 1) {
      throw new IllegalArgumentException(
          "maxQueueSize: %d (expected: > 0)".formatted(maxQueueSize));
    }
    this.maxQueueSize = maxQueueSize;
    return this;
  }

  /** The first batch of the first pass, for a run that is resumed. */
  public LoaderBuilder<B> startAt(int batch) {
    return startAt(0, batch);
  }

  /** The first pass, counted from 0, and its first batch, for a run that is resumed. */
  public LoaderBuilder<B> startAt(int pass, int batch) {
    if (pass < 0 || batch < 0) {
      throw new IllegalArgumentException(
          "startAt: pass %d, batch %d (expected: >= 0)".formatted(pass, batch));
    }
    firstPass = pass;
    firstBatch = batch;
    return this;
  }

  /**
   * Shuffles the order of the batches for each pass, a function of the seed and the pass: for
   * sequences written by hand that cannot shuffle their samples. Has no meaning for a generator.
   */
  public LoaderBuilder<B> shuffleBatches(long seed) {
    batchSeed = seed;
    return this;
  }

  /**
   * How long a sample, or a batch of a sequence written by hand, may take to load before {@link
   * BatchStream#next} gives up with a {@link dev.sheaf.LoadException} that shows where its worker
   * is; 60 s by default. Workers only: with none there is nobody to watch.
   */
  public LoaderBuilder<B> slotTimeout(Duration slotTimeout) {
    if (slotTimeout.isNegative() || slotTimeout.isZero()) {
      throw new IllegalArgumentException("slotTimeout: " + slotTimeout + " (expected: > 0)");
    }
    this.slotTimeout = slotTimeout;
    return this;
  }

  /** Hears a line whenever {@link Loader#AUTO} picks; by default the system logger does. */
  public LoaderBuilder<B> says(Consumer<String> says) {
    this.says = says;
    return this;
  }

  /**
   * Is given the number of workers whenever {@link Loader#AUTO} picks, on the thread that asks for
   * batches; by default nobody is.
   */
  public LoaderBuilder<B> onPick(IntConsumer onPick) {
    this.onPick = onPick;
    return this;
  }

  public Loader<B> build() {
    return new Loader<>(this);
  }

  /** Builds a loader and opens its stream; see {@link Loader#open}. */
  public BatchStream<B> open() {
    return build().open();
  }
}
