package dev.sheaf.image.internal.decode;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.spi.FileInspection.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.bytedeco.javacpp.BytePointer;

/** The bytes of one file after the other, in native memory that grows to the largest. */
public final class FileBytes implements AutoCloseable {
  /** Enough for the signature of every format. */
  private static final int HEAD = 4096;

  /** Behind the file: for a byte too many, or for the header that a bitmap lacks. */
  private static final int ROOM = 16;

  private BytePointer memory = new BytePointer(1 << 18);
  private ByteBuffer view = memory.asByteBuffer().order(ByteOrder.BIG_ENDIAN);

  /** The memory itself; moves when a larger file is read. */
  public BytePointer memory() {
    return memory;
  }

  /** The bytes of the file that was read last, from 0 to limit, big-endian. */
  ByteBuffer bytes() {
    return view;
  }

  /**
   * Reads a whole file.
   *
   * @return its bytes from 0 to limit, big-endian, until the next call
   * @throws UncheckedIOException if the thread is interrupted, which it stays: the file is not to
   *     blame
   */
  public ByteBuffer read(Path path) throws BadImageException {
    try {
      return read(path, size(path));
    } catch (NoSuchFileException e) {
      throw new BadImageException(
          Verdict.MISSING,
          "there is no such file",
          "Correct the path or remove the sample.",
          FileErrors.printable(e));
    } catch (AccessDeniedException e) {
      throw new BadImageException(
          Verdict.UNREADABLE,
          "may not be read",
          "Change the file's permissions.",
          FileErrors.printable(e));
    } catch (ClosedByInterruptException e) {
      throw new UncheckedIOException("interrupted", e);
    } catch (IOException e) {
      throw new BadImageException(
          Verdict.UNREADABLE,
          "cannot be read: " + Printable.of(e.getMessage()),
          "Check the disk or the network drive.",
          FileErrors.printable(e));
    }
  }

  private static long size(Path path) throws IOException, BadImageException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    // Asked before opening, because opening a pipe waits for somebody to write.
    if (!attributes.isRegularFile()) {
      throw new BadImageException(
          Verdict.NOT_A_FILE,
          attributes.isDirectory() ? "is a directory" : "is a pipe or a device, not a file",
          "Give the path of a picture.",
          null);
    }
    return attributes.size();
  }

  /** Reads a whole file that had this size a moment before. */
  ByteBuffer read(Path path, long size) throws IOException, BadImageException {
    if (size == 0) {
      throw new BadImageException(
          Verdict.EMPTY, "has 0 bytes", "Replace the file or remove the sample.", null);
    }
    if (size > Integer.MAX_VALUE - ROOM) {
      throw new BadImageException(
          Verdict.TOO_LARGE, "has %d bytes".formatted(size), "Use files under 2 GiB.", null);
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      view.clear().limit((int) Math.min(size, HEAD));
      fill(channel);
      ImageFormat.of(view.duplicate().flip());
      reserve(size + ROOM);
      // One byte more than there should be, to notice a file that grows.
      view.limit((int) size + 1);
      fill(channel);
    }
    if (view.position() != size) {
      throw new BadImageException(
          Verdict.UNREADABLE,
          "has %d bytes and had %d a moment before".formatted(view.position(), size),
          "Do not write to the files of a running training.",
          null);
    }
    return view.flip();
  }

  private void fill(FileChannel channel) throws IOException {
    while (view.hasRemaining() && channel.read(view) >= 0) {}
  }

  private void reserve(long bytes) {
    if (bytes <= memory.capacity()) {
      return;
    }
    BytePointer larger = new BytePointer(Math.min(Integer.MAX_VALUE, bytes + bytes / 2));
    ByteBuffer moved = larger.asByteBuffer().order(ByteOrder.BIG_ENDIAN);
    moved.put(view.flip());
    memory.close();
    memory = larger;
    view = moved;
  }

  @Override
  public void close() {
    memory.close();
  }
}
