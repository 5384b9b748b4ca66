package held;

import dev.sheaf.photo.PhotoSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An entry of an archive: here, a file. */
public record Archived(String entry) implements PhotoSource {
  public static Archived parse(String entry) {
    return new Archived(entry);
  }

  @Override
  public String name() {
    return "archive:" + entry;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(Path.of(entry));
  }

  @Override
  public String toString() {
    return entry;
  }
}
