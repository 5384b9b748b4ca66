package dev.sheaf.source.check;

import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Sha256;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds photos whose files are the same byte by byte. */
public final class SameContent {
  private static final int BUFFER = 1 << 16;

  /** In place of a size: it takes reading to know it. */
  private static final long UNKNOWN = -1;

  /** In place of a size: there is nothing to read. */
  private static final long NONE = -2;

  private SameContent() {}

  /**
   * The indices of equal photos, two and more a group, ascending; groups in the order of their
   * first. Only those of equal size are read, as far as the size is known before; equal SHA-256 is
   * taken for equal content.
   *
   * @throws SourceException with all that cannot be read
   */
  public static List<int[]> of(List<? extends PhotoSource> photos) {
    Problems problems = new Problems();
    long[] sizes = photos.stream().mapToLong(photo -> size(photo, problems)).toArray();
    List<int[]> groups = of(photos, sizes, problems);
    problems.throwIfAny("comparing files", "nothing was compared");
    return groups;
  }

  /** As {@link #of(List)}; photos that cannot be read go to the problems and equal no other. */
  static List<int[]> of(List<? extends PhotoSource> photos, long[] sizes, Problems problems) {
    Map<Long, List<Integer>> bySize = new LinkedHashMap<>();
    for (int index = 0; index < sizes.length; index++) {
      if (sizes[index] != NONE) {
        bySize.computeIfAbsent(sizes[index], unused -> new ArrayList<>()).add(index);
      }
    }
    List<Integer> unknown = bySize.remove(UNKNOWN);
    if (unknown != null) {
      bySize.values().forEach(unknown::addAll);
      unknown.sort(null);
      bySize = Map.of(UNKNOWN, unknown);
    }
    List<int[]> groups = new ArrayList<>();
    for (List<Integer> sameSize : bySize.values()) {
      if (sameSize.size() > 1) {
        groups.addAll(sameDigest(photos, sameSize, problems));
      }
    }
    groups.sort((a, b) -> Integer.compare(a[0], b[0]));
    return groups;
  }

  private static long size(PhotoSource photo, Problems problems) {
    if (photo instanceof BytesPhoto held) {
      return held.bytes().remaining();
    }
    if (!(photo instanceof FilePhoto file)) {
      return UNKNOWN;
    }
    try {
      BasicFileAttributes is = Files.readAttributes(file.path(), BasicFileAttributes.class);
      if (!is.isRegularFile()) {
        throw new IOException("a directory, a pipe or a device"); // A pipe would be waited for.
      }
      return is.size();
    } catch (IOException e) {
      unreadable(photo, e, problems);
      return NONE;
    }
  }

  private static List<int[]> sameDigest(
      List<? extends PhotoSource> photos, List<Integer> candidates, Problems problems) {
    MessageDigest sha = Sha256.begin();
    byte[] buffer = new byte[BUFFER];
    Map<ByteBuffer, List<Integer>> byDigest = new LinkedHashMap<>();
    for (int index : candidates) {
      try (InputStream in = photos.get(index).open()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sha.update(buffer, 0, read);
        }
        byDigest
            .computeIfAbsent(ByteBuffer.wrap(sha.digest()), unused -> new ArrayList<>())
            .add(index);
      } catch (IOException e) {
        sha.reset();
        unreadable(photos.get(index), e, problems);
      }
    }
    return byDigest.values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static void unreadable(PhotoSource photo, IOException e, Problems problems) {
    problems.at(photo.name(), "%s. Run the check of the samples first", FileErrors.reason(e));
  }
}
