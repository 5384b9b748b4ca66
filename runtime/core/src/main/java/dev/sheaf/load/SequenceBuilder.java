package dev.sheaf.load;

import dev.sheaf.Augmentation;
import dev.sheaf.load.internal.Mixing;
import dev.sheaf.load.internal.SampleBatches;
import dev.sheaf.order.Sampler;
import java.nio.file.Path;
import java.util.AbstractSequentialList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a sequence.
 *
 * <p>The samples may be any list, also one that reads each record when it is asked for it: from a
 * file, from an index over a database. The sequence keeps no copy of it and asks for each sample
 * once an epoch, by index, from several threads at once. So the list must give equal records for an
 * index every time and quickly, be safe to read from several threads, and keep its size: one that
 * grew or shrank is refused when the next epoch begins, and a {@code null} when it is read. Only a
 * linked list, which is slow by index, is copied.
 *
 * @param <R> the record
 * @param <S> the sequence
 */
public final class SequenceBuilder<R, S> {
  private final List<R> samples;
  private final Function<SequenceBuilder<R, S>, S> make;
  private int batchSize = 32;
  private boolean dropRemainder;
  private Sampler sampler = Sampler.inOrder();
  private BadSamples badSamples = BadSamples.FAIL;
  private @Nullable Path cache;
  private @Nullable Augmentation augmentation;
  private Mixing mixing = Mixing.NONE;

  /** Called by generated code only. */
  public SequenceBuilder(List<R> samples, Function<SequenceBuilder<R, S>, S> make) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("samples: none (expected: at least one)");
    }
    this.samples = samples instanceof AbstractSequentialList ? new ArrayList<>(samples) : samples;
    this.make = make;
  }

  /** Samples in a batch, 32 by default. */
  public SequenceBuilder<R, S> batchSize(int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize: %d (expected: > 0)".formatted(batchSize));
    }
    this.batchSize = batchSize;
    return this;
  }

  /**
   * Reshuffles all samples for every epoch; the same seed gives the same orders. Takes 4 bytes a
   * sample; {@link Sampler#computedShuffle} takes none.
   */
  public SequenceBuilder<R, S> shuffle(long seed) {
    return sampler(Sampler.shuffled(seed));
  }

  /** Another order of the samples in each epoch, such as a weighted or a balanced one. */
  public SequenceBuilder<R, S> sampler(Sampler sampler) {
    this.sampler = sampler;
    return this;
  }

  /** Whether the last batch of an epoch is left out if it is smaller than the others; false. */
  public SequenceBuilder<R, S> dropRemainder(boolean dropRemainder) {
    this.dropRemainder = dropRemainder;
    return this;
  }

  /** What becomes of a sample that cannot be encoded; {@link BadSamples#FAIL} by default. */
  public SequenceBuilder<R, S> onBadSample(BadSamples badSamples) {
    this.badSamples = badSamples;
    return this;
  }

  /**
   * Decodes each file once: what costly files became is kept in this file, which the first epoch
   * writes and later epochs and runs read. A file that has changed since, by size or time of
   * modification, is decoded anew. Only what is costly is kept; numbers and classes are encoded
   * from the record each time and so are never out of date. Batches are the same bytes as without.
   * Sequences of one record may share the file.
   *
   * <p>With {@link #augment}, what is kept of a photo is not the tensor's pixels, which are others
   * in each epoch, but the photo itself at a bounded size, and batches are other bytes than without
   * the file; the image module's {@code Augment.cacheSide} says by how much. Such a file is not one
   * for a sequence without augmentation: that has a file of its own.
   *
   * <p>{@code build} throws a {@link dev.sheaf.CacheException} if the file was made for another
   * form of the record or another augmentation's size of photos, with the difference. What goes
   * wrong with the file later, such as a full disk, is logged as a warning, and the training goes
   * on without. Nobody may make the file shorter while it is used: it is mapped, and although its
   * length is looked at for each sample, the operating system ends the JVM (SIGBUS) if it shrinks
   * between that and the reading.
   */
  public SequenceBuilder<R, S> cache(Path file) {
    cache = file;
    return this;
  }

  /**
   * What is done to samples on their way into a batch, such as the image module's {@code Augment}.
   * What is drawn for a sample depends on the seed, the epoch, the sample and the field alone:
   * batches are the same bytes for any number of workers and wherever a run is resumed. The seed is
   * the augmentation's own or else that of {@link #shuffle}.
   *
   * <p>{@code build} throws an {@link IllegalArgumentException} if the record has no field that can
   * do it.
   */
  public SequenceBuilder<R, S> augment(Augmentation augmentation) {
    this.augmentation = augmentation;
    return this;
  }

  /**
   * Mixes each sample with another of its batch, photos and targets alike: torchvision v2's {@code
   * MixUp}. A share is drawn for each batch from Beta(alpha, alpha), and each sample becomes that
   * share of itself and the rest of its partner, which is drawn anew in every epoch. Bad samples
   * are left out. Targets become soft: a loss and metrics must take them so.
   *
   * <p>{@code build} throws an {@link IllegalArgumentException} if a target is not one-hot or
   * multi-hot, such as boxes or a class index, or if an input is not float32.
   *
   * @param alpha torchvision's default is 1: any share is equally likely; a smaller one mixes less
   */
  public SequenceBuilder<R, S> mixUp(double alpha) {
    mixing = new Mixing(positive("mixUp", alpha), mixing.cutMix());
    return this;
  }

  /**
   * Puts a rectangle of another photo of the batch into each, and mixes targets by its share of the
   * area: torchvision v2's {@code CutMix}. Otherwise as {@link #mixUp}. With both, one is drawn for
   * each batch.
   *
   * <p>{@code build} throws an {@link IllegalArgumentException} if a target is not one-hot or
   * multi-hot, such as boxes or a class index, or if an input is not a photo.
   *
   * @param alpha torchvision's default is 1: any share is equally likely
   */
  public SequenceBuilder<R, S> cutMix(double alpha) {
    mixing = new Mixing(mixing.mixUp(), positive("cutMix", alpha));
    return this;
  }

  private static OptionalDouble positive(String what, double alpha) {
    if (!(alpha > 0) || Double.isInfinite(alpha)) {
      throw new IllegalArgumentException("%s: %s (expected: > 0)".formatted(what, alpha));
    }
    return OptionalDouble.of(alpha);
  }

  SampleBatches.Settings<R> settings() {
    Augmentation done =
        cache == null || augmentation == null ? augmentation : augmentation.overCache();
    return new SampleBatches.Settings<>(
        samples, batchSize, dropRemainder, sampler, badSamples.policy, cache, done, mixing);
  }

  public S build() {
    return make.apply(this);
  }
}
