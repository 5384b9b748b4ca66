package dev.sheaf.spi;

import java.nio.file.Path;

/** What a {@link Row} asks before a costly file is decoded: a cache of stored forms. */
@FunctionalInterface
public interface Recall {
  /** Nothing is kept: every file is decoded. */
  Recall NOTHING = file -> false;

  /** Whether the stored form that this sample's field made of the file is kept and still right. */
  boolean recall(Path file);
}
