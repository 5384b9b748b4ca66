package dev.sheaf.cache;

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
    long hash = mix(field + 1L);
    for (int i = 0; i < path.length(); i++) {
      hash = mix(hash ^ path.charAt(i));
    }
    return hash;
  }

  /** Size and time in one. */
  long stamp() {
    return mix(mix(size) ^ modified);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  static long mix(long z) {
    long mixed = z + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
