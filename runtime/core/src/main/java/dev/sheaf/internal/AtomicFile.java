package dev.sheaf.internal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files and folders that are there whole or not at all. A file is written under a temporary name
 * beside it, forced to the disk, then renamed; what was there before stays until then, and for good
 * if anything fails. Interrupting the thread does not break the writing off. Errors can be printed,
 * whatever characters the name has.
 */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws java.nio.file.NoSuchFileException if its folder is not there
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      writeThrough(temporary, content);
      move(temporary, target);
    } catch (IOException e) {
      throw FileErrors.printable(e);
    } finally {
      discard(temporary);
    }
  }

  /**
   * Deletes what is left of an unfinished file; why that fails is not what the caller must know.
   */
  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException secondary) {
      // Whatever keeps it there has failed the writing too, and that is said.
    }
  }

  /**
   * As {@link #write(Path, Content)}, as text.
   *
   * @throws java.nio.charset.CharacterCodingException if the charset cannot hold it
   */
  public static void write(Path file, Charset charset, Text text) throws IOException {
    write(
        file,
        out -> {
          // An encoder of our own refuses what it cannot encode; the charset would write "?".
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()));
          text.writeTo(writer);
          writer.flush();
        });
  }

  /** As {@link #write(Path, Content)}, as UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, StandardCharsets.UTF_8, out -> out.write(text));
  }

  /** Makes the folder that the file is to be in, and those above it. */
  public static void createFolderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw FileErrors.printable(e);
      }
    }
  }

  /**
   * Renames a folder whose files are complete. They are forced to the disk first, and the new name
   * after them: what it replaces can be deleted then.
   */
  public static void moveFolder(Path folder, Path target) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        force(file);
      } else {
        forceFolder(file);
      }
    }
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    Path parent = target.toAbsolutePath().getParent();
    if (parent != null) {
      forceFolder(parent);
    }
  }

  private static void writeThrough(Path file, Content content) throws IOException {
    // A stream: an interrupt would close a channel in the middle.
    OpenOption[] fresh = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, fresh), BUFFER)) {
      content.writeTo(out);
    }
    force(file);
  }

  private static void force(Path file) throws IOException {
    if (file.getFileSystem() == FileSystems.getDefault()) {
      try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
        out.getFD().sync();
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Windows opens no folder, and needs none forced. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // The rename is atomic all the same, only not yet on the disk.
    }
  }
}
