package dev.sheaf.source.check;

import dev.sheaf.source.RowVisitor;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at samples before they are trained on: every file is read and decoded, in parallel. The
 * generated class gives one for its record. Immutable.
 *
 * @param <R> the record
 */
public final class SampleCheck<R> {
  final String name;
  final BiConsumer<R, RowVisitor> visit;
  final int workers;
  final boolean duplicates;
  final boolean failOnSuspicious;
  final boolean headersOnly;
  final @Nullable PrintStream progress;

  private SampleCheck(Builder<R> builder) {
    name = builder.name;
    visit = builder.visit;
    workers = builder.workers;
    duplicates = builder.duplicates;
    failOnSuspicious = builder.failOnSuspicious;
    headersOnly = builder.headersOnly;
    progress = builder.quiet ? null : builder.progress;
  }

  /**
   * Called by generated code.
   *
   * @param name the record's name
   * @param visit shows a record, component by component
   */
  public static <R> Builder<R> builder(String name, BiConsumer<R, RowVisitor> visit) {
    return new Builder<>(name, visit);
  }

  /**
   * Looks at all samples. Throws nothing for what is wrong with them: the report says it.
   *
   * @throws IncompatibleClassChangeError if the constants of an enum are not those that the record
   *     was compiled with: every label would be that of another class
   */
  public CheckReport run(List<R> samples) {
    return new CheckRun<>(this, samples).report();
  }

  /**
   * The settings of a check. Used by one thread.
   *
   * @param <R> the record
   */
  public static final class Builder<R> {
    private final String name;
    private final BiConsumer<R, RowVisitor> visit;
    private int workers = Runtime.getRuntime().availableProcessors();
    private boolean duplicates = true;
    private boolean failOnSuspicious;
    private boolean headersOnly;
    private PrintStream progress = System.err;
    private boolean quiet;

    private Builder(String name, BiConsumer<R, RowVisitor> visit) {
      this.name = name;
      this.visit = visit;
    }

    /**
     * How many files are looked at at the same time; by default as many as there are processors.
     */
    public Builder<R> workers(int workers) {
      if (workers < 1) {
        throw new IllegalArgumentException("workers: %d (expected: > 0)".formatted(workers));
      }
      this.workers = workers;
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

    /** Whether files of equal content are searched for; true by default. */
    public Builder<R> findDuplicates(boolean findDuplicates) {
      duplicates = findDuplicates;
      return this;
    }

    /**
     * Whether a suspicious file fails the check as a bad one does; false by default. Suspicious is
     * what damage and a few good pictures have in common: a long run of zero bytes is a hole in the
     * file, or black.
     */
    public Builder<R> failOnSuspicious(boolean fail) {
      failOnSuspicious = fail;
      return this;
    }

    /**
     * Whether only the beginning of each file is looked at, as far as its format allows; false by
     * default. Of a JPEG file these are the first 64 KiB. Says whether it is there, and its size in
     * pixels; damage behind its header and equal files are not found.
     */
    public Builder<R> headersOnly(boolean headersOnly) {
      this.headersOnly = headersOnly;
      return this;
    }

    public SampleCheck<R> build() {
      return new SampleCheck<>(this);
    }

    /** As {@link SampleCheck#run}. */
    public CheckReport run(List<R> samples) {
      return build().run(samples);
    }
  }
}
