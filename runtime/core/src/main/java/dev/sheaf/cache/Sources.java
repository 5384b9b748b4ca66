package dev.sheaf.cache;

import dev.sheaf.internal.Sha256;
import dev.sheaf.internal.SplitMix64;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What photos are known by: a file by its absolute path, size and time of modification; bytes by
 * their SHA-256; any other by its name and version. Not thread-safe; a worker has one a field.
 */
final class Sources {
  private final MessageDigest sha = Sha256.begin();

  /** The photo as it is now; null if there is none to read, or nothing to know it by. */
  @Nullable Source of(int field, PhotoSource photo) {
    if (photo instanceof FilePhoto file) {
      return of(field, file.path());
    }
    if (photo instanceof BytesPhoto held) {
      return of(field, held.bytes());
    }
    String version = photo.version();
    return version.isEmpty()
        ? null
        : new Source(
            hash(SplitMix64.hash(field + 1L), photo.name()), hash(1, version), hash(2, version));
  }

  private static @Nullable Source of(int field, Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Source(
              hash(SplitMix64.hash(field + 1L), file.toAbsolutePath().toString()),
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))
          : null;
    } catch (IOException e) {
      return null; // whoever decodes the file says what is wrong with it
    }
  }

  private Source of(int field, ByteBuffer bytes) {
    sha.update(bytes);
    ByteBuffer is = ByteBuffer.wrap(sha.digest());
    return new Source(
        SplitMix64.hash(SplitMix64.hash(field + 1L) ^ is.getLong()), is.getLong(), is.getLong());
  }

  private static long hash(long begin, String text) {
    long hash = begin;
    for (int i = 0; i < text.length(); i++) {
      hash = SplitMix64.hash(hash ^ text.charAt(i));
    }
    return hash;
  }
}
