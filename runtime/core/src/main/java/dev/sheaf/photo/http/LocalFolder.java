package dev.sheaf.photo.http;

import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import dev.sheaf.internal.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A folder of bounded size with what was fetched. Thread-safe, and shared by processes.
 *
 * <p>The protocol. A photo is in one file, which begins with its length and check sum and is called
 * by a digest of the photo's name and version. Whoever adds or removes a file holds the lock of the
 * file {@code .lock}; readers hold nothing, and remove no file but one that is damaged. A file is
 * written under a temporary name, then renamed, so that no reader sees a part of one; should the
 * machine lose power between the two, the check sum tells. The file {@code .lock} holds how many
 * bytes there are in all files, as a long. It is raised before a file is written, and lowered only
 * after a look at all files. Whoever is killed in between leaves it too high, never too low: so the
 * limit holds, and the next look mends it. Under the lock a temporary file can only be what
 * somebody left who was killed: it is deleted.
 *
 * <p>When a file used last was is its time of modification. A look removes those that were not used
 * for the longest time, until a tenth of the limit is free.
 *
 * <p>Whoever cannot get the lock within a second, or cannot write, goes on without.
 */
final class LocalFolder {
  private static final Logger LOG = System.getLogger(LocalFolder.class.getName());

  private static final int MAGIC = 0x53686661;
  private static final int HEADER = Integer.BYTES + Integer.BYTES + Long.BYTES;
  private static final int KEY_BYTES = 16;
  private static final String PHOTO = ".photo";
  private static final String TEMPORARY = ".tmp";
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long BETWEEN_TRIES_MILLIS = 2;

  /** A share of the limit that a look frees, so that there is not one for each photo. */
  private static final int FREED = 10;

  /** Within one process the file's lock excludes nobody: one of these does. */
  private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

  private final Path folder;
  private final Path lockFile;
  private final long mostBytes;
  private final InstantSource clock;
  private final Object monitor;
  private volatile boolean warned;

  private LocalFolder(Path folder, long mostBytes, InstantSource clock) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
    lockFile = folder.resolve(".lock");
    monitor = MONITORS.computeIfAbsent(folder, unused -> new Object());
  }

  static LocalFolder open(Path folder, long mostBytes) {
    return open(folder, mostBytes, Instant::now);
  }

  static LocalFolder open(Path folder, long mostBytes, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      return new LocalFolder(folder.toRealPath(), mostBytes, clock);
    } catch (IOException e) {
      throw FileErrors.unchecked(
          "%s: cannot be a folder for photos: %s. Give another one."
              .formatted(Printable.of(folder), FileErrors.reason(e)),
          e);
    }
  }

  static String key(String name, String version) {
    byte[] sha = Sha256.begin().digest((name + '\0' + version).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha, 0, KEY_BYTES);
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + PHOTO);
  }

  /** What is kept, from its first byte on; null if it is not, or is damaged. */
  @Nullable InputStream find(String key) {
    Path file = file(key);
    try {
      byte[] content = Files.readAllBytes(file);
      if (!isWhole(content)) {
        Files.deleteIfExists(file);
        return null;
      }
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      return new ByteArrayInputStream(content, HEADER, content.length - HEADER);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      warn(e);
      return null;
    }
  }

  private static boolean isWhole(byte[] content) {
    if (content.length < HEADER) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(content);
    return header.getInt() == MAGIC
        && header.getInt() == checkSum(content, HEADER, content.length - HEADER)
        && header.getLong() == content.length - HEADER;
  }

  private static int checkSum(byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  /** Keeps a photo, if the folder can hold it. */
  void keep(String key, byte[] bytes) {
    long size = HEADER + (long) bytes.length;
    if (size > mostBytes || Thread.currentThread().isInterrupted()) {
      return;
    }
    synchronized (monitor) {
      try (FileChannel channel =
              FileChannel.open(
                  lockFile,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock != null) {
          makeRoom(size, channel);
          write(file(key), bytes);
        }
      } catch (UncheckedIOException e) { // of the look at all files
        warn(e);
      } catch (IOException e) {
        if (!Thread.currentThread().isInterrupted()) {
          warn(e);
        }
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + WAIT_NANOS;
    FileLock lock = channel.tryLock();
    while (lock == null && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      lock = channel.tryLock();
    }
    return lock;
  }

  private void makeRoom(long size, FileChannel channel) throws IOException {
    ByteBuffer known = ByteBuffer.allocate(Long.BYTES);
    boolean isKnown = channel.read(known, 0) == Long.BYTES && known.getLong(0) >= 0;
    long used = isKnown ? known.getLong(0) : Long.MAX_VALUE - size;
    if (used + size > mostBytes) {
      used = remove(Math.min(mostBytes - size, mostBytes - mostBytes / FREED));
    }
    known.clear().putLong(used + size).flip();
    channel.write(known, 0);
  }

  /** Looks at all files, and removes some until they have no more bytes than this. */
  private long remove(long most) throws IOException {
    List<Kept> files = new ArrayList<>();
    long used = 0;
    try (var all = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = file.toString();
        if (name.endsWith(TEMPORARY)) {
          Files.deleteIfExists(file);
        } else if (name.endsWith(PHOTO)) {
          Kept kept = Kept.of(file);
          files.add(kept);
          used += kept.size();
        }
      }
    }
    files.sort(Comparator.comparing(Kept::usedLast).thenComparing(Kept::file));
    for (Kept file : files) {
      if (used <= most) {
        break;
      }
      Files.deleteIfExists(file.file());
      used -= file.size();
    }
    return used;
  }

  private record Kept(Path file, long size, FileTime usedLast) {
    static Kept of(Path file) throws IOException {
      try {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return new Kept(file, is.size(), is.lastModifiedTime());
      } catch (NoSuchFileException e) {
        return new Kept(file, 0, FileTime.fromMillis(0)); // a reader found it damaged
      }
    }
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
    ByteBuffer header =
        ByteBuffer.allocate(HEADER)
            .putInt(MAGIC)
            .putInt(checkSum(bytes, 0, bytes.length))
            .putLong(bytes.length)
            .flip();
    try {
      try (FileChannel out =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer[] parts = {header, ByteBuffer.wrap(bytes)};
        while (header.hasRemaining() || parts[1].hasRemaining()) {
          out.write(parts);
        }
      }
      Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void warn(Exception e) {
    if (!warned) {
      warned = true;
      LOG.log(
          Level.WARNING,
          "%s: cannot be used as a folder for photos: %s. What it cannot keep is fetched each time."
              .formatted(Printable.of(folder), FileErrors.reason(e)));
    }
  }
}
