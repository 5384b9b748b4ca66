package dev.sheaf.sample.icons;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import dev.sheaf.field.Encoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A photo of the user's own. The names of its classes are those of the user's folders, so they are
 * known only when the program runs: there is no enum to annotate, but a small encoder of our own
 * writes the index of the folder, and all else is as for any record.
 */
@Sample
public record Photo(
    @ImagePath(height = 64, width = 64) Path file,
    @EncodedBy(value = Folder.Index.class, role = Role.TARGET) Folder folder) {

  /**
   * One folder of photos: a class.
   *
   * @param index its place among the folders, by name, from 0
   */
  public record Folder(int index, String name) {

    /** Writes the index as the engine's losses want it. */
    @Encodes(
        shape = {},
        dtype = DType.INT64)
    public static final class Index implements Encoder<Folder> {
      @Override
      public void encode(Folder folder, ByteBuffer out) {
        out.putLong(folder.index());
      }
    }
  }

  /**
   * The folders in {@code root}, by name.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  static List<Folder> folders(Path root) throws IOException {
    List<String> names;
    try (Stream<Path> entries = Files.list(root)) {
      names =
          entries
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
    }
    if (names.size() < 2) {
      throw new IllegalArgumentException(
          "%s: %d folders (expected: one for each of two or more classes)"
              .formatted(root, names.size()));
    }
    List<Folder> folders = new ArrayList<>();
    for (String name : names) {
      folders.add(new Folder(folders.size(), name));
    }
    return folders;
  }

  /** The photos in these folders of {@code root}, by name. */
  static List<Photo> in(Path root, List<Folder> folders) throws IOException {
    List<Photo> photos = new ArrayList<>();
    for (Folder folder : folders) {
      try (Stream<Path> files = Files.walk(root.resolve(folder.name()))) {
        files
            .filter(file -> isPhoto(file.getFileName().toString()))
            .sorted()
            .forEach(file -> photos.add(new Photo(file, folder)));
      }
    }
    return photos;
  }

  private static boolean isPhoto(String name) {
    return name.toLowerCase(Locale.ROOT).matches("[^.].*\\.(jpe?g|png|webp|bmp|gif|tiff?)");
  }
}
