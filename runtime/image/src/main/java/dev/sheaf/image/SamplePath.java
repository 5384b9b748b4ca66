package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file that a component's value names. */
final class SamplePath {
  private SamplePath() {}

  static Path of(String field, @Nullable String path) {
    if (path == null) {
      throw missing(field, "no path");
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new BadSampleException(
          field,
          path,
          "is not a path: " + e.getReason(),
          "Correct the path or remove the sample.",
          null);
    }
  }

  static Path of(String field, @Nullable URI uri) {
    if (uri == null) {
      throw missing(field, "no URI");
    }
    try {
      return Path.of(uri);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new BadSampleException(
          field,
          uri.toString(),
          "is not a file URI",
          "Use file: URIs, and fetch other files first.",
          null);
    }
  }

  static BadSampleException missing(String field, String problem) {
    return new BadSampleException(field, "null", problem, "Give every sample a file.", null);
  }
}
