package dev.sheaf.source.annotation;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.SourceException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The folder in which annotation files name photos. */
final class PhotoFolder {
  private final Path folder;

  /**
   * @throws SourceException if there is no such directory
   */
  PhotoFolder(Path folder) {
    check(folder, "the photos");
    this.folder = folder;
  }

  /** Throws unless this is a directory; {@code content} is what it has to hold. */
  static void check(Path folder, String content) {
    if (!Files.isDirectory(folder)) {
      throw new SourceException(
          "%s: %s. Give the directory that holds %s; the working directory is %s"
              .formatted(
                  Printable.of(folder),
                  Files.exists(folder) ? "not a directory" : "no such directory",
                  content,
                  Printable.of(Path.of("").toAbsolutePath())),
          null);
    }
  }

  /** The photo with this name, or null after the problem was told. */
  @Nullable Path find(String name, Consumer<String> problem) {
    Path file;
    try {
      file = folder.resolve(name);
    } catch (InvalidPathException e) {
      problem.accept("'%s' is not a path: %s".formatted(Printable.of(name), e.getReason()));
      return null;
    }
    if (!file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
      problem.accept(
          "'%s' leads out of '%s'; give the directory that all photos are below"
              .formatted(Printable.of(name), Printable.of(folder)));
      return null;
    }
    if (!Files.isRegularFile(file)) {
      problem.accept(
          "'%s': there is no such file. Put it there, or take it out of the annotations"
              .formatted(Printable.of(file)));
      return null;
    }
    return file;
  }
}
