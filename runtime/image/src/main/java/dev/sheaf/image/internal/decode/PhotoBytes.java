package dev.sheaf.image.internal.decode;

import dev.sheaf.image.internal.header.BadImageException;
import dev.sheaf.image.internal.header.ImageFormat;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import dev.sheaf.spi.FileInspection.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * The file of one photo after the other, wherever it comes from, in native memory that grows to the
 * largest. Not thread-safe; a worker keeps one.
 */
public final class PhotoBytes implements AutoCloseable {
  /** Enough for the signature of every format. */
  private static final int HEAD = 4096;

  /** Behind the file: for a byte too many, or for the header that a bitmap lacks. */
  private static final int ROOM = 16;

  private static final int LARGEST = Integer.MAX_VALUE - ROOM;

  /** What is read of a stream at once. */
  private static final int CHUNK = 1 << 16;

  private BytePointer memory = new BytePointer(1 << 18);
  private ByteBuffer view = memory.asByteBuffer().order(ByteOrder.BIG_ENDIAN);
  private byte[] chunk = new byte[0];
  private @Nullable PhotoSource unread;

  /** The memory itself; moves when a larger file is read. */
  public BytePointer memory() {
    return memory;
  }

  /** The bytes of the file that was read last, from 0 to limit, big-endian. */
  ByteBuffer bytes() {
    return view;
  }

  /**
   * Moves on to a photo, and reads it at once if nothing but its bytes tell which it is.
   *
   * @return what a cache knows the photo by
   */
  public PhotoSource open(PhotoSource photo) throws BadImageException {
    unread = photo;
    if (photo instanceof FilePhoto || !photo.version().isEmpty()) {
      return photo;
    }
    return new BytesPhoto(photo.name(), read());
  }

  /** Whether the photo is read already. */
  public boolean isRead() {
    return unread == null;
  }

  /** Moves on to a photo and reads all of its file, as {@link #read()} does. */
  public ByteBuffer read(PhotoSource photo) throws BadImageException {
    unread = photo;
    return read();
  }

  /**
   * Reads all of the photo's file, unless that is done.
   *
   * @return its bytes from 0 to limit, big-endian, until the next call
   * @throws UncheckedIOException if the thread is interrupted, which it stays: the photo is not to
   *     blame
   */
  public ByteBuffer read() throws BadImageException {
    PhotoSource photo = unread;
    if (photo == null) {
      return view;
    }
    try {
      if (photo instanceof FilePhoto file) {
        read(file.path(), size(file.path()));
      } else if (photo instanceof BytesPhoto held) {
        copy(held.bytes());
      } else {
        try (InputStream in = photo.open()) {
          read(in);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw ReadFailure.of(photo, e);
    }
    unread = null;
    return view;
  }

  /**
   * Moves on to a photo and reads the beginning of its file, or all of one that is short.
   *
   * @return the bytes that were read; {@link #isRead} tells whether these are all, and {@link
   *     #read()} reads all
   */
  public ByteBuffer readHead(PhotoSource photo) throws BadImageException {
    unread = photo;
    try (InputStream in = openHead(photo)) {
      int count = in.readNBytes(chunk(), 0, CHUNK);
      checkSize(count);
      ImageFormat.of(ByteBuffer.wrap(chunk, 0, count).slice());
      view.clear().put(chunk, 0, count).flip();
      unread = count < CHUNK ? null : photo;
      return view;
    } catch (IOException | RuntimeException e) {
      throw ReadFailure.of(photo, e);
    }
  }

  private static InputStream openHead(PhotoSource photo) throws IOException, BadImageException {
    if (photo instanceof FilePhoto file) {
      size(file.path());
    }
    return photo.openHead(CHUNK);
  }

  private byte[] chunk() {
    if (chunk.length == 0) {
      chunk = new byte[CHUNK];
    }
    return chunk;
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
    checkSize(size);
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

  private static void checkSize(long size) throws BadImageException {
    if (size == 0) {
      throw new BadImageException(
          Verdict.EMPTY, "has 0 bytes", "Replace the file or remove the sample.", null);
    }
    if (size > LARGEST) {
      throw new BadImageException(
          Verdict.TOO_LARGE, "has %d bytes".formatted(size), "Use files under 2 GiB.", null);
    }
  }

  private void fill(FileChannel channel) throws IOException {
    while (view.hasRemaining() && channel.read(view) >= 0) {}
  }

  /** Copied first, so that what is changed meanwhile is decoded, and cached, as it was once. */
  private void copy(ByteBuffer bytes) throws BadImageException {
    checkSize(bytes.remaining());
    ImageFormat.of(bytes.slice().order(ByteOrder.BIG_ENDIAN));
    view.clear().limit(0);
    reserve((long) bytes.remaining() + ROOM);
    view.clear().put(bytes).flip();
  }

  private void read(InputStream in) throws IOException, BadImageException {
    view.clear();
    int head = in.readNBytes(chunk(), 0, HEAD);
    checkSize(head);
    ImageFormat.of(ByteBuffer.wrap(chunk, 0, head).slice());
    for (int count = head; count > 0; count = in.readNBytes(chunk, 0, CHUNK)) {
      checkSize((long) view.position() + count);
      reserve((long) view.position() + count + ROOM);
      view.limit(view.capacity()).put(chunk, 0, count);
    }
    view.flip();
  }

  /** Makes room; what is there up to the position stays. */
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
