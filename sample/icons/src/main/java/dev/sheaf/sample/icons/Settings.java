package dev.sheaf.sample.icons;

import java.nio.file.Path;

/**
 * What the command line says.
 *
 * @param epochs passes over the training data
 * @param batchSize samples in a batch
 * @param workers threads that load
 * @param seed of the split, the order and the first weights
 * @param verbose 0 silent, 1 a progress bar, 2 a line for each epoch
 * @param target the folder for what is drawn and written
 */
record Settings(int epochs, int batchSize, int workers, long seed, int verbose, Path target) {}
