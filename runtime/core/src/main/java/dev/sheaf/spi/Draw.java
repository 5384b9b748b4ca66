package dev.sheaf.spi;

import dev.sheaf.Augmentation;
import dev.sheaf.internal.SplitMix64;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which sample of which epoch is being loaded, and the random numbers that belong to it: a function
 * of seed, epoch, sample and field, so the same for any number of workers and at any place a run is
 * resumed. A worker has one and moves it from sample to sample. Not thread-safe.
 */
public final class Draw {
  private @Nullable Augmentation augmentation;
  private long seed;
  private int epoch;
  private int sample;
  private int repeat;
  private @Nullable Consumer<String> reader;

  /** Sets what is done to samples from now on. */
  public void follow(@Nullable Augmentation augmentation, long seed) {
    this.augmentation = augmentation;
    this.seed = seed;
  }

  /**
   * Moves on to a sample.
   *
   * @param sample its index in the list that the sequence was built from
   * @param repeat how often it came before in this epoch; 0 unless samples are drawn with
   *     replacement
   */
  public void place(int epoch, int sample, int repeat) {
    this.epoch = epoch;
    this.sample = sample;
    this.repeat = repeat;
  }

  /** Has fields say what they draw for each sample. */
  public void explainTo(Consumer<String> reader) {
    this.reader = reader;
  }

  /** Who wants to know what is drawn, a line each; null for nobody. */
  public @Nullable Consumer<String> reader() {
    return reader;
  }

  /** What is done to samples; null for nothing. */
  public @Nullable Augmentation augmentation() {
    return augmentation;
  }

  /**
   * The random numbers of one purpose, from their beginning: each call gives the same ones.
   *
   * @param field the component's name
   * @param purpose such as the place of an operation in its chain
   */
  public RandomGenerator random(String field, int purpose) {
    long key = SplitMix64.hash(seed);
    key = SplitMix64.hash(key ^ epoch);
    key = SplitMix64.hash(key ^ sample);
    key = SplitMix64.hash(key ^ repeat);
    for (int i = 0; i < field.length(); i++) {
      key = SplitMix64.hash(key ^ field.charAt(i));
    }
    return SplitMix64.of(key, purpose);
  }
}
