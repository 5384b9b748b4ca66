package dev.sheaf.spi;

import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import java.nio.file.Path;

/** A {@link Field} whose values are photos: files, or the bytes of files. */
public interface FileInspector {
  /** The record component's name. */
  String name();

  /**
   * Reads and decodes all of a photo and says what it is. Throws nothing for a bad one: the result
   * says so. Safe to call from several threads, each with its own workspace.
   */
  FileInspection inspect(PhotoSource photo, Workspace workspace);

  /**
   * As {@link #inspect(PhotoSource, Workspace)}, by the beginning of a photo's file as far as its
   * format allows: whether it is there, and what its header says.
   */
  default FileInspection inspectHead(PhotoSource photo, Workspace workspace) {
    return inspect(photo, workspace);
  }

  /** As {@link #inspect(PhotoSource, Workspace)}, for the photo in a file. */
  default FileInspection inspect(Path file, Workspace workspace) {
    return inspect(new FilePhoto(file), workspace);
  }

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
