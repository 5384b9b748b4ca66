package dev.sheaf.statistics;

import dev.sheaf.load.BadSamples;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.source.RowVisitor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures samples before they are trained on: mean and standard deviation of each channel of
 * photos and of each number, counts of classes, sizes of photos. The generated class gives one for
 * its record. Immutable.
 *
 * <p>Samples are encoded as for training, in their order, without augmentation. Give it the
 * training part only: a mean that has seen validation or test samples makes their results look
 * better than they are. The numbers are the same bits for any number of workers.
 *
 * @param <R> the record
 */
public final class SampleStatistics<R> {
  final Function<List<R>, ? extends SequenceBuilder<R, ? extends SampleSequence<R, ?>>> sequence;
  final BiConsumer<R, RowVisitor> visit;
  final int workers;
  final BadSamples badSamples;
  final @Nullable Path cache;
  final @Nullable PrintStream progress;

  private SampleStatistics(Builder<R> builder) {
    sequence = builder.sequence;
    visit = builder.visit;
    workers = builder.workers;
    badSamples = builder.badSamples;
    cache = builder.cache;
    progress = builder.quiet ? null : builder.progress;
  }

  /**
   * Called by generated code.
   *
   * @param sequence begins a sequence over samples
   * @param visit shows a record, component by component
   */
  public static <R> Builder<R> builder(
      Function<List<R>, ? extends SequenceBuilder<R, ? extends SampleSequence<R, ?>>> sequence,
      BiConsumer<R, RowVisitor> visit) {
    return new Builder<>(sequence, visit);
  }

  /**
   * Measures these samples.
   *
   * @throws IllegalArgumentException if there are none
   * @throws dev.sheaf.BadSampleException if a sample cannot be encoded and none, or no more, may be
   *     left out
   */
  public StatisticsReport run(List<R> samples) {
    return new StatisticsRun<>(this, samples).report();
  }

  /**
   * The settings. Used by one thread.
   *
   * @param <R> the record
   */
  public static final class Builder<R> {
    private final Function<List<R>, ? extends SequenceBuilder<R, ? extends SampleSequence<R, ?>>>
        sequence;
    private final BiConsumer<R, RowVisitor> visit;
    private int workers = Runtime.getRuntime().availableProcessors();
    private BadSamples badSamples = BadSamples.FAIL;
    private @Nullable Path cache;
    private PrintStream progress = System.err;
    private boolean quiet;

    private Builder(
        Function<List<R>, ? extends SequenceBuilder<R, ? extends SampleSequence<R, ?>>> sequence,
        BiConsumer<R, RowVisitor> visit) {
      this.sequence = sequence;
      this.visit = visit;
    }

    /**
     * How many threads encode samples; by default as many as there are processors. With 0 the
     * calling thread does.
     */
    public Builder<R> workers(int workers) {
      if (workers < 0) {
        throw new IllegalArgumentException("workers: %d (expected: >= 0)".formatted(workers));
      }
      this.workers = workers;
      return this;
    }

    /**
     * Leaves out samples that cannot be encoded, at most this share of all, and counts them; by
     * default the first one ends the pass with its error, as in training.
     *
     * @param atMost {@code 0.01} for one in a hundred; 1 for any number
     */
    public Builder<R> skipBad(double atMost) {
      badSamples = BadSamples.SKIP.atMost(atMost);
      return this;
    }

    /** The decode-once file to read and to fill, as {@link SequenceBuilder#cache}. */
    public Builder<R> cache(Path file) {
      cache = file;
      return this;
    }

    /** Where a line of progress is shown; by default on the error stream. */
    public Builder<R> progress(PrintStream out) {
      progress = out;
      return this;
    }

    /** Whether no progress is shown; false by default. */
    public Builder<R> quiet(boolean quiet) {
      this.quiet = quiet;
      return this;
    }

    public SampleStatistics<R> build() {
      return new SampleStatistics<>(this);
    }

    /** As {@link SampleStatistics#run}. */
    public StatisticsReport run(List<R> samples) {
      return build().run(samples);
    }
  }
}
