package dev.sheaf.source.check;

import dev.sheaf.spi.FileInspector;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at samples before they are trained on: every file is read and decoded, in parallel. The
 * generated class gives one for its record. Used by one thread.
 *
 * @param <R> the record
 */
public final class SampleCheck<R> {
  final String name;
  final List<FileColumn<R>> files = new ArrayList<>();
  final List<LabelColumn<R>> labels = new ArrayList<>();
  int workers = Runtime.getRuntime().availableProcessors();
  boolean duplicates = true;
  boolean failOnSuspicious;
  @Nullable PrintStream progress = System.err;

  private SampleCheck(String name) {
    this.name = name;
  }

  /** A component that is a file. */
  record FileColumn<R>(String name, Function<R, Path> file, FileInspector inspector) {}

  /** A component that is a class. */
  record LabelColumn<R>(String name, Function<R, ?> label, List<String> names) {
    /** The names of a sample's classes. */
    List<String> of(R sample) {
      Object value = label.apply(sample);
      if (value instanceof Collection<?> several) {
        return several.stream().map(this::name).toList();
      }
      if (value instanceof int[] indices) {
        return IntStream.of(indices).mapToObj(this::name).toList();
      }
      return List.of(name(value));
    }

    private String name(@Nullable Object value) {
      if (value instanceof Enum<?> constant) {
        return constant.name();
      }
      if (value instanceof Integer index && index >= 0 && index < names.size()) {
        return names.get(index);
      }
      return String.valueOf(value);
    }
  }

  /**
   * Called by generated code.
   *
   * @param name the record's name
   */
  public static <R> SampleCheck<R> of(String name) {
    return new SampleCheck<>(name);
  }

  /**
   * Called by generated code, for each component that is a file.
   *
   * @param component its name
   * @param file its value
   * @param inspector the component's field
   */
  public SampleCheck<R> file(String component, Function<R, Path> file, FileInspector inspector) {
    files.add(new FileColumn<>(component, file, inspector));
    return this;
  }

  /**
   * Called by generated code, for each component that is a class.
   *
   * @param component its name
   * @param label its value: a constant, a name, the index of a name, or a collection or an array of
   *     these
   * @param names the names of all classes; those without a sample are reported
   */
  public SampleCheck<R> label(String component, Function<R, ?> label, List<String> names) {
    labels.add(new LabelColumn<>(component, label, names));
    return this;
  }

  /** How many files are looked at at the same time; by default as many as there are processors. */
  public SampleCheck<R> workers(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: %d (expected: > 0)".formatted(workers));
    }
    this.workers = workers;
    return this;
  }

  /** Where a line of progress is shown; by default on the error stream. */
  public SampleCheck<R> progress(PrintStream out) {
    progress = out;
    return this;
  }

  /** Shows no progress. */
  public SampleCheck<R> quiet() {
    progress = null;
    return this;
  }

  /** Leaves out the search for files of equal content. */
  public SampleCheck<R> ignoreDuplicates() {
    duplicates = false;
    return this;
  }

  /**
   * Whether a suspicious file fails the check as a bad one does; false by default. Suspicious is
   * what damage and a few good pictures have in common: a long run of zero bytes is a hole in the
   * file, or black.
   */
  public SampleCheck<R> failOnSuspicious(boolean fail) {
    failOnSuspicious = fail;
    return this;
  }

  /** Looks at all samples. Throws nothing for what is wrong with them: the report says it. */
  public CheckReport run(List<R> samples) {
    return new CheckRun<>(this, samples).report();
  }
}
