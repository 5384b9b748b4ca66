package dev.sheaf.order;

import dev.sheaf.internal.Concatenation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several lists of samples in one sequence, each with its share of every epoch. Immutable.
 *
 * <pre>{@code
 * Mixture<Flower> mixture = Mixture.of(photos, drawings).proportions(0.7, 0.3).length(10_000);
 * FlowerSequence.builder(mixture.samples()).sampler(mixture.shuffled(42)).build();
 * }</pre>
 *
 * <p>Without {@link #repeats} or {@link #proportions} every sample comes once an epoch. The samples
 * of a part come in turn, in a new order each turn: none comes twice before all of them have come,
 * also from one epoch to the next. Within an epoch the parts are shuffled into each other.
 *
 * @param <R> the record
 */
public final class Mixture<R> {
  private final Concatenation<R> samples;
  private final @Nullable Shares shares;

  private Mixture(Concatenation<R> samples, @Nullable Shares shares) {
    this.samples = samples;
    this.shares = shares;
  }

  /**
   * These lists, each of them a part. They are not copied, and keep their sizes.
   *
   * @throws IllegalArgumentException if there is none, if one is empty, or if all together have
   *     more samples than a list may have
   */
  @SafeVarargs
  public static <R> Mixture<R> of(List<? extends R>... parts) {
    if (parts.length == 0) {
      throw new IllegalArgumentException("parts: none (expected: at least one list of samples)");
    }
    List<List<? extends R>> lists = new ArrayList<>();
    for (List<? extends R> part : parts) {
      lists.add(part);
    }
    Concatenation<R> samples = new Concatenation<>(lists);
    for (int part = 0; part < parts.length; part++) {
      if (samples.size(part) == 0) {
        throw new IllegalArgumentException(
            "part %d of the mixture has no samples (expected: at least one)".formatted(part));
      }
    }
    return new Mixture<>(samples, null);
  }

  /**
   * Every sample of a part comes this often in every epoch.
   *
   * @param times for each part, in order: 1 or more
   */
  public Mixture<R> repeats(int... times) {
    expect("repeats", times.length);
    long length = 0;
    for (int part = 0; part < times.length; part++) {
      if (times[part] < 1) {
        throw new IllegalArgumentException(
            "repeats of part %d: %d (expected: > 0)".formatted(part, times[part]));
      }
      length += (long) times[part] * samples.size(part);
    }
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "repeats: %d samples an epoch (expected: at most %d)"
              .formatted(length, Integer.MAX_VALUE));
    }
    long[] counts =
        IntStream.range(0, times.length)
            .mapToLong(part -> (long) times[part] * samples.size(part))
            .toArray();
    return new Mixture<>(samples, Shares.counts(counts));
  }

  /**
   * The parts come in proportion to these numbers, whatever their sizes; 0.7 and 0.3 are the same
   * as 7 and 3. Where a part's share of an epoch is no whole number, what is left over is carried
   * into the next: after any number of epochs each part has come as often as its share of all of
   * them says, to less than one sample (the method of the largest remainder).
   *
   * <p>An epoch has as many samples as all parts together, or as {@link #length} says.
   *
   * @param proportions for each part, in order: finite and greater than 0
   */
  public Mixture<R> proportions(double... proportions) {
    expect("proportions", proportions.length);
    return new Mixture<>(samples, Shares.proportions(proportions, samples.size()));
  }

  /**
   * How many samples an epoch has.
   *
   * @throws IllegalStateException if {@link #proportions} were not given before: else the length
   *     follows from the parts
   * @throws IllegalArgumentException if a part's share would be less than one sample an epoch
   */
  public Mixture<R> length(int length) {
    if (shares == null || !shares.isProportional()) {
      throw new IllegalStateException(
          "length: %d (expected: after proportions; without them every epoch has all samples)"
              .formatted(length));
    }
    return new Mixture<>(samples, shares.ofLength(length));
  }

  private void expect(String what, int given) {
    if (given != samples.parts()) {
      throw new IllegalArgumentException(
          "%s: %d (expected: %d, one for each part)".formatted(what, given, samples.parts()));
    }
  }

  /** All parts, one after the other: what the sequence is to be built from. Not a copy. */
  public List<R> samples() {
    return samples;
  }

  /**
   * The order of the epochs, for a sequence over {@link #samples()}. Takes 4 bytes a sample of an
   * epoch.
   */
  public Sampler shuffled(long seed) {
    int[] sizes = IntStream.range(0, samples.parts()).map(samples::size).toArray();
    Shares known =
        shares == null ? Shares.counts(IntStream.of(sizes).asLongStream().toArray()) : shares;
    return new MixtureSampler(sizes, known, seed);
  }
}
