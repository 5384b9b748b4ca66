package dev.sheaf.cache;

import dev.sheaf.internal.SplitMix64;

/**
 * What a slot was decoded from: see {@link Sources}.
 *
 * @param key stands for the field and the photo
 * @param size of a file, its size in bytes; else a part of what stands for the content
 * @param modified of a file, its time of modification, in nanoseconds since 1970; else as {@code
 *     size}
 */
record Source(long key, long size, long modified) {
  /** Size and time in one. */
  long stamp() {
    return SplitMix64.hash(SplitMix64.hash(size) ^ modified);
  }
}
