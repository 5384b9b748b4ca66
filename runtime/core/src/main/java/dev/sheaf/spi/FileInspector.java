package dev.sheaf.spi;

import java.nio.file.Path;

/** A {@link Field} whose values are files. */
public interface FileInspector {
  /** The record component's name. */
  String name();

  /**
   * Reads and decodes all of a file and says what it is. Throws nothing for a bad file: the result
   * says so. Safe to call from several threads, each with its own workspace.
   */
  FileInspection inspect(Path file, Workspace workspace);

  /**
   * The colours that every file is converted to, in the words of {@link FileInspection#mode}:
   * {@code RGB}; empty where nothing is converted.
   */
  default String mode() {
    return "";
  }

  /**
   * Whether equal files are a sign of equal samples, which is worth a word: so it is with photos,
   * but the masks of two photos may well be alike.
   */
  default boolean tellsSamplesApart() {
    return true;
  }
}
