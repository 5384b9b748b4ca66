package dev.sheaf.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A photo in a file. The decode-once file knows it by its absolute path, its size and its time of
 * modification, which are looked at each time.
 */
public record FilePhoto(Path path) implements PhotoSource {
  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public String toString() {
    return name();
  }
}
