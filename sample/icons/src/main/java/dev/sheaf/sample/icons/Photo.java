package dev.sheaf.sample.icons;

import dev.sheaf.DType;
import dev.sheaf.Encoder;
import dev.sheaf.Role;
import dev.sheaf.annotation.EncodedBy;
import dev.sheaf.annotation.Encodes;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.Sample;
import dev.sheaf.source.Labels;
import dev.sheaf.source.folder.DirectorySource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A photo of the user's own. Its classes are the user's folders, which nobody knows when this is
 * compiled. So there is no enum to put {@code @OneHot} on; an encoder of our own writes the
 * folder's index, which is what the loss wants, and everything else is as for any record.
 *
 * @param folder the index of the photo's folder among {@link #classes}
 */
@Sample
public record Photo(
    @ImagePath(height = 64, width = 64) Path file,
    @EncodedBy(value = Index.class, role = Role.TARGET) Integer folder) {

  /** Writes an index as the tensor of a class: int64 [n]. */
  @Encodes(
      shape = {},
      dtype = DType.INT64)
  public static final class Index implements Encoder<Integer> {
    @Override
    public void encode(Integer index, ByteBuffer out) {
      out.putLong(index);
    }
  }

  /**
   * The names of the folders in {@code root}, sorted.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  static List<String> classes(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("--data: %s (expected: a folder)".formatted(root));
    }
    try (Stream<Path> entries = Files.list(root)) {
      List<String> names =
          entries
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .toList();
      if (names.size() < 2) {
        throw new IllegalArgumentException(
            "--data: %d folders in %s (expected: two or more, one for each class)"
                .formatted(names.size(), root));
      }
      return names;
    }
  }

  /** The photos in these folders of {@code root}. */
  static List<Photo> in(Path root, List<String> classes) {
    return DirectorySource.perClass(root, Labels.indices(classes), Photo::new)
        .extensions(DirectorySource.PICTURES)
        .read();
  }
}
