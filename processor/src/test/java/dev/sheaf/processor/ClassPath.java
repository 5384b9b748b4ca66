package dev.sheaf.processor;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** What compiled samples stand on. */
final class ClassPath {
  private ClassPath() {}

  static List<Path> all() {
    return List.of(
        of("dev.sheaf.Sequence"),
        of("dev.sheaf.image.ImageField"),
        of("org.jspecify.annotations.Nullable"));
  }

  static List<Path> withoutImages() {
    return List.of(of("dev.sheaf.Sequence"), of("org.jspecify.annotations.Nullable"));
  }

  /** The jar or folder that a class comes from. */
  static Path of(String className) {
    try {
      return Path.of(
              Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
