package dev.sheaf.source.check;

import dev.sheaf.internal.FileErrors;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds files that are the same byte by byte. */
public final class SameContent {
  private static final int BUFFER = 1 << 16;

  private SameContent() {}

  /**
   * The indices of equal files, two and more a group, ascending; groups in the order of their
   * first. Only files of equal size are read; equal SHA-256 is taken for equal content.
   *
   * @throws SourceException with all files that cannot be read
   */
  public static List<int[]> of(List<Path> files) {
    Problems problems = new Problems();
    List<int[]> groups = of(files, problems);
    problems.throwIfAny("comparing files", "nothing was compared");
    return groups;
  }

  /** As {@link #of(List)}; files that cannot be read go to the problems and equal no other. */
  public static List<int[]> of(List<Path> files, Problems problems) {
    Map<Long, List<Integer>> bySize = new LinkedHashMap<>();
    for (int index = 0; index < files.size(); index++) {
      try {
        BasicFileAttributes is = Files.readAttributes(files.get(index), BasicFileAttributes.class);
        if (!is.isRegularFile()) {
          throw new IOException("a directory, a pipe or a device"); // A pipe would be waited for.
        }
        long size = is.size();
        bySize.computeIfAbsent(size, unused -> new ArrayList<>()).add(index);
      } catch (IOException e) {
        unreadable(files.get(index), e, problems);
      }
    }
    List<int[]> groups = new ArrayList<>();
    for (List<Integer> sameSize : bySize.values()) {
      if (sameSize.size() > 1) {
        groups.addAll(sameDigest(files, sameSize, problems));
      }
    }
    groups.sort((a, b) -> Integer.compare(a[0], b[0]));
    return groups;
  }

  private static List<int[]> sameDigest(
      List<Path> files, List<Integer> candidates, Problems problems) {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[BUFFER];
    Map<ByteBuffer, List<Integer>> byDigest = new LinkedHashMap<>();
    for (int index : candidates) {
      try (InputStream in = Files.newInputStream(files.get(index))) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sha.update(buffer, 0, read);
        }
        byDigest
            .computeIfAbsent(ByteBuffer.wrap(sha.digest()), unused -> new ArrayList<>())
            .add(index);
      } catch (IOException e) {
        sha.reset();
        unreadable(files.get(index), e, problems);
      }
    }
    return byDigest.values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private static void unreadable(Path file, IOException e, Problems problems) {
    problems.at(file, "%s. Run the check of the samples first", FileErrors.reason(e));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
