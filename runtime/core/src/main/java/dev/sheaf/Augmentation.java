package dev.sheaf;

import java.util.OptionalLong;

/**
 * What is done to samples on their way into a batch, anew in each epoch where it is drawn at
 * random. The fields of a record know the kinds that they follow: pictures those of the image
 * module. Immutable and safe to use from any number of threads.
 */
public interface Augmentation {
  /**
   * What is done, in order, with every parameter that has a say in the bytes: two that are equal in
   * this text do the same. Goes into checkpoints.
   */
  String description();

  /** Whether anything is drawn at random, so that validation has no use for it. */
  boolean isRandom();

  /**
   * The same over a decode-once file, where that gives other bytes: its description says so. Called
   * once, by the builder of a sequence with such a file.
   */
  default Augmentation overCache() {
    return this;
  }

  /** The seed of the draws; empty for that of the order of the samples. */
  OptionalLong seed();
}
