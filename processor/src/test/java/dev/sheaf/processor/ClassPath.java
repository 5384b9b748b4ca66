package dev.sheaf.processor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What compiled samples stand on: the class path of this test. */
final class ClassPath {
  private ClassPath() {}

  static List<Path> all() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
