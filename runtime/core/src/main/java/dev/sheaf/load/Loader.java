package dev.sheaf.load;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stream of batches over a sequence or a generator. The batches are the same bytes in the
 * same order for every number of workers.
 *
 * @param <B> the type of the batches
 */
public final class Loader<B extends Batch> {
  /**
   * As many workers as it takes: begins with one, and adds another as long as training waits for
   * batches and the machine has a processor left; see {@link #says}.
   */
  public static final int AUTO = -1;

  private static final System.Logger LOG = System.getLogger(Loader.class.getName());

  private final Supply<B> supply;
  int workers = 1;
  int maxQueueSize = 10;
  int firstPass;
  int firstBatch;
  @Nullable Long batchSeed;
  Duration slotTimeout = Duration.ofSeconds(60);
  Consumer<String> says = line -> LOG.log(Level.INFO, line);
  IntConsumer onPick = workers -> {};

  private Loader(Supply<B> supply) {
    this.supply = supply;
  }

  /**
   * The batches of a sequence. Workers share the samples of a generated one, and the batches of one
   * that is written by hand.
   */
  @SuppressWarnings("unchecked") // a sample sequence's batches are B, whatever its record
  public static <B extends Batch> Loader<B> of(Sequence<B> sequence) {
    return new Loader<>(
        sequence instanceof SampleSequence<?, ?> samples
            ? (Supply<B>) samples.supply()
            : new SequenceSupply<>(sequence));
  }

  /**
   * The batches of an iterator, which has no passes: {@code endPass} and {@code rewind} only count
   * from 0 again, and nothing is lost between. One thread at a time calls it, a worker or, with 0
   * workers, the one that asks. When it ends, {@code hasNext} is false.
   */
  public static <B extends Batch> Loader<B> generator(Iterator<? extends B> generator) {
    return new Loader<>(new GeneratorSupply<>(generator));
  }

  /** The batches of a supplier that never ends; else as {@link #generator(Iterator)}. */
  public static <B extends Batch> Loader<B> generator(Supplier<? extends B> generator) {
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

  /** Threads that load ahead, 1 by default; 0 loads on the thread that asks; or {@link #AUTO}. */
  public Loader<B> workers(int workers) {
    if (workers < AUTO) {
      throw new IllegalArgumentException(
          "workers: %d (expected: >= 0, or Loader.AUTO)".formatted(workers));
    }
    this.workers = workers;
    return this;
  }

  /** Batches that are being loaded or ready, at most; 10 by default. */
  public Loader<B> maxQueueSize(int maxQueueSize) {
    if (maxQueueSize < 1) {
      throw new IllegalArgumentException(
          "maxQueueSize: %d (expected: > 0)".formatted(maxQueueSize));
    }
    this.maxQueueSize = maxQueueSize;
    return this;
  }

  /** The first batch of the first pass, for a run that is resumed. */
  public Loader<B> startAt(int batch) {
    return startAt(0, batch);
  }

  /** The first pass, counted from 0, and its first batch, for a run that is resumed. */
  public Loader<B> startAt(int pass, int batch) {
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
  public Loader<B> shuffleBatches(long seed) {
    batchSeed = seed;
    return this;
  }

  /**
   * How long a sample, or a batch of a sequence written by hand, may take to load before {@link
   * BatchStream#next} gives up with a {@link LoadException} that shows where its worker is; 60 s by
   * default. Workers only: with none there is nobody to watch.
   */
  public Loader<B> slotTimeout(Duration slotTimeout) {
    if (slotTimeout.isNegative() || slotTimeout.isZero()) {
      throw new IllegalArgumentException("slotTimeout: " + slotTimeout + " (expected: > 0)");
    }
    this.slotTimeout = slotTimeout;
    return this;
  }

  /** Hears a line whenever {@link #AUTO} picks; by default the system logger does. */
  public Loader<B> says(Consumer<String> says) {
    this.says = says;
    return this;
  }

  /**
   * Is given the number of workers whenever {@link #AUTO} picks, on the thread that asks for
   * batches; by default nobody is.
   */
  public Loader<B> onPick(IntConsumer onPick) {
    this.onPick = onPick;
    return this;
  }

  /**
   * Opens the stream. No thread runs before its first {@code prefetch}, {@code hasNext} or {@code
   * next}.
   *
   * @throws LoadException if the batches in the queue need more direct memory than there is
   */
  public BatchStream<B> open() {
    if (workers == 0) {
      supply.checkMemory(1);
      return new DirectStream<>(this, supply);
    }
    supply.checkMemory(maxQueueSize);
    return new WorkerStream<>(this, supply);
  }
}
