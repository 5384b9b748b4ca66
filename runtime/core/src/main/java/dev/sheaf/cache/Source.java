package dev.sheaf.cache;

import dev.sheaf.internal.SplitMix64;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a slot was decoded from.
 *
 * @param key stands for the field and the absolute path
 * @param size the file's size in bytes
 * @param modified the file's time of modification, in nanoseconds since 1970
 */
record Source(long key, long size, long modified) {
  /** The file as it is now; null if there is none to read. */
  static @Nullable Source of(int field, Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Source(
              key(field, file.toAbsolutePath().toString()),
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))
          : null;
    } catch (IOException e) {
      return null; // whoever decodes the file says what is wrong with it
    }
  }

  private static long key(int field, String path) {
    long hash = SplitMix64.hash(field + 1L);
    for (int i = 0; i < path.length(); i++) {
      hash = SplitMix64.hash(hash ^ path.charAt(i));
    }
    return hash;
  }

  /** Size and time in one. */
  long stamp() {
    return SplitMix64.hash(SplitMix64.hash(size) ^ modified);
  }
}
