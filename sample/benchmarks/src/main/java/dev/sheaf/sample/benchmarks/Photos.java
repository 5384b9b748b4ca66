package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The photos that all contenders load, and what becomes of each. */
final class Photos {
  /** Height and width of a photo in the batch. */
  static final int SIDE = 224;

  /** Red, green and blue of all pixels. */
  static final int VALUES = 3 * SIDE * SIDE;

  private Photos() {}

  /**
   * All pictures in a folder, at any depth, by name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("%s: no such folder".formatted(folder));
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> photos =
          files
              .filter(Files::isRegularFile)
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .toLowerCase(Locale.ROOT)
                          .matches(".*\\.(jpe?g|png|webp|bmp)"))
              .sorted()
              .toList();
      if (photos.isEmpty()) {
        throw new IllegalArgumentException(
            "%s: no photos (expected: JPEG, PNG, WebP or BMP files)".formatted(folder));
      }
      return photos;
    }
  }
}
