package dev.sheaf.sample.benchmarks;

import java.nio.file.Path;

/**
 * What every contender does in every round.
 *
 * @param photos the folder of photos
 * @param decoded the same photos, decoded: uint8, planes of red, green and blue, one after another
 * @param cache where Sheaf keeps what it has decoded
 * @param workers threads or processes that load
 * @param warmup passes over the photos that are not timed
 * @param passes passes that are timed
 * @param batch photos in a batch
 */
record Job(Path photos, Path decoded, Path cache, int workers, int warmup, int passes, int batch) {
  /** Where Sheaf keeps photos that crops are cut from: larger than those of {@link #cache}. */
  Path augmentedCache() {
    return cache.resolveSibling(cache.getFileName() + ".augmented");
  }
}
