package dev.sheaf.source;

import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection;
import dev.sheaf.spi.FileInspection.Verdict;
import dev.sheaf.spi.FileInspector;
import dev.sheaf.spi.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * A picture for tests of the core: a text file that holds {@code FORMAT MODE WIDTH HEIGHT EXIF}.
 */
public final class TextPicture {
  private TextPicture() {}

  public static FileInspection inspect(Path file) {
    if (!Files.exists(file)) {
      return bad(file, Verdict.MISSING, "there is no such file", "Put it there, or drop it.");
    }
    try {
      String[] words = Files.readString(file).split(" ");
      if (words.length != 5) {
        return bad(file, Verdict.DAMAGED, "truncated", "Get the file again.");
      }
      return new FileInspection(
          new FilePhoto(file),
          Verdict.OK,
          "",
          "",
          Files.size(file),
          words[0],
          words[1],
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]),
          Integer.parseInt(words[4]));
    } catch (IOException e) {
      return bad(file, Verdict.UNREADABLE, e.toString(), "Make it readable.");
    }
  }

  /** What decodes the pictures of a component. */
  public static FileInspector inspector(String name) {
    return inspector(name, (file, workspace) -> inspect(file));
  }

  /** As above, in another way. */
  public static FileInspector inspector(
      String name, BiFunction<Path, Workspace, FileInspection> look) {
    return new FileInspector() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public FileInspection inspect(PhotoSource photo, Workspace workspace) {
        return look.apply(((FilePhoto) photo).path(), workspace);
      }

      @Override
      public String mode() {
        return "RGB";
      }
    };
  }

  private static FileInspection bad(Path file, Verdict verdict, String problem, String remedy) {
    return new FileInspection(new FilePhoto(file), verdict, problem, remedy, 0, "", "", 0, 0, 1);
  }
}
