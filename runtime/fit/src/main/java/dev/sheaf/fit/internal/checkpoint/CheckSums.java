package dev.sheaf.fit.internal.checkpoint;

import dev.sheaf.internal.AtomicFile;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The check sums of all files of a checkpoint, in one file beside them that {@code sha256sum
 * --check SHA256SUMS} understands.
 */
public final class CheckSums {
  private static final String FILE = "SHA256SUMS";
  private static final String SEPARATOR = "  ";

  private CheckSums() {}

  /** Adds the check sums to a folder whose files are complete. */
  public static void write(Path folder) throws IOException {
    AtomicFile.write(folder.resolve(FILE), text(folder));
  }

  /**
   * Makes sure that a folder holds what it held when its check sums were written.
   *
   * @throws IOException if not; the message names a file
   */
  public static void verify(Path folder) throws IOException {
    String written;
    try {
      written = new String(Files.readAllBytes(folder.resolve(FILE)), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      throw new IOException(FILE + " is missing in it");
    }
    String now = text(folder);
    if (!now.equals(written)) {
      throw new IOException(difference(lines(written), lines(now)));
    }
  }

  private static String text(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile).filter(file -> !file.endsWith(FILE)).sorted().toList();
    }
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(sha256(file))
          .append(SEPARATOR)
          .append(folder.relativize(file).toString().replace('\\', '/'))
          .append('\n');
    }
    return text.toString();
  }

  /** What was there and is not any more, or not so; else the damage is in the check sums. */
  private static String difference(Map<String, String> written, Map<String, String> now) {
    for (Map.Entry<String, String> file : now.entrySet()) {
      String sum = written.get(file.getKey());
      if (sum == null) {
        return "%s in it is not in its %s".formatted(file.getKey(), FILE);
      }
      if (!sum.equals(file.getValue())) {
        return "%s in it is damaged: its check sum is not the one in %s"
            .formatted(file.getKey(), FILE);
      }
    }
    for (String name : written.keySet()) {
      if (!now.containsKey(name)) {
        return "%s is missing in it".formatted(Printable.of(name));
      }
    }
    return FILE + " in it is damaged";
  }

  /** The check sum of each file; what is not a line of one is left out. */
  private static Map<String, String> lines(String text) {
    Map<String, String> sums = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      int end = line.indexOf(SEPARATOR);
      if (end >= 0) {
        sums.put(line.substring(end + SEPARATOR.length()), line.substring(0, end));
      }
    }
    return sums;
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
