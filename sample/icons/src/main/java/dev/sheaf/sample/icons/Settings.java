package dev.sheaf.sample.icons;

import dev.sheaf.load.Loader;
import java.nio.file.Path;

/**
 * What the command line says.
 *
 * @param epochs passes over the training data
 * @param batchSize samples in a batch
 * @param workers threads that load
 * @param seed of the split, the order and the first weights
 * @param augment whether pictures are varied in training, where the trial knows how
 * @param verbose 0 silent, 1 a progress bar, 2 a line for each epoch
 * @param target the folder for what is drawn and written
 */
record Settings(
    int epochs, int batchSize, int workers, long seed, boolean augment, int verbose, Path target) {
  /** Refuses what is wrong before anything is drawn or read. */
  Settings {
    require("--epochs", epochs, 1, Integer.MAX_VALUE);
    require("--batch", batchSize, 1, Integer.MAX_VALUE);
    require("--workers", workers, Loader.AUTO, Integer.MAX_VALUE);
    require("--verbose", verbose, 0, 2);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s: %d (expected: %s)"
              .formatted(
                  name, value, most == Integer.MAX_VALUE ? ">= " + least : least + " to " + most));
    }
  }
}
