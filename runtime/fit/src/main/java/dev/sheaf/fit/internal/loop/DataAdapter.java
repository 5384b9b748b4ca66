package dev.sheaf.fit.internal.loop;

import dev.sheaf.Augmentation;
import dev.sheaf.Batch;
import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.load.Loader;
import dev.sheaf.load.LoaderBuilder;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where batches come from: a sequence, or a generator, which has neither length nor passes. */
public final class DataAdapter {
  private final @Nullable Sequence<?> sequence;
  private final Supplier<LoaderBuilder<?>> loader;

  private DataAdapter(@Nullable Sequence<?> sequence, Supplier<LoaderBuilder<?>> loader) {
    this.sequence = sequence;
    this.loader = loader;
  }

  public static DataAdapter of(Sequence<?> sequence) {
    return new DataAdapter(sequence, () -> Loader.of(sequence));
  }

  public static DataAdapter of(Supplier<? extends Batch> generator) {
    return new DataAdapter(null, () -> Loader.<Batch>generator(generator));
  }

  public static DataAdapter of(Iterator<? extends Batch> generator) {
    return new DataAdapter(null, () -> Loader.<Batch>generator(generator));
  }

  public LoaderBuilder<?> loader() {
    return loader.get();
  }

  public boolean isGenerator() {
    return sequence == null;
  }

  /** The batches of a pass; empty for a generator. */
  public OptionalInt length() {
    return sequence == null ? OptionalInt.empty() : OptionalInt.of(sequence.length());
  }

  public Optional<Schema> schema() {
    return sequence == null ? Optional.empty() : sequence.schema();
  }

  /** What is done to samples; empty where nothing is, or nobody knows. */
  public Optional<Augmentation> augmentation() {
    return sequence == null ? Optional.empty() : sequence.augmentation();
  }

  /** The indices of the samples of this pass, in order; empty where nobody knows. */
  public Optional<int[]> order() {
    return sequence == null ? Optional.empty() : sequence.order();
  }

  /** What tells the order of the samples of this pass from others; empty where nobody knows. */
  public OptionalInt orderFingerprint() {
    return sequence == null ? OptionalInt.empty() : sequence.orderFingerprint();
  }

  public void resume(int pass) {
    if (sequence != null) {
      sequence.resume(pass);
    }
  }

  /**
   * The steps to take: those asked for, else all.
   *
   * @throws IllegalArgumentException if there are none, or if they are not known
   */
  public int steps(String name, OptionalInt asked) {
    if (sequence == null) {
      return asked.orElseThrow(
          () ->
              new IllegalArgumentException(
                  name + ": not set (expected: a number, since a generator has no length)"));
    }
    int length = sequence.length();
    if (length == 0) {
      throw new IllegalArgumentException(name + ": 0, the length of the sequence (expected: > 0)");
    }
    return asked.orElse(length);
  }

  /**
   * The steps to take of a single pass.
   *
   * @throws IllegalArgumentException if there are fewer than asked for
   */
  public int stepsOfOnePass(String name, OptionalInt asked) {
    int steps = steps(name, asked);
    if (sequence != null && steps > sequence.length()) {
      throw new IllegalArgumentException(
          "%s: %d (expected: <= %d, the length of the sequence)"
              .formatted(name, steps, sequence.length()));
    }
    return steps;
  }
}
