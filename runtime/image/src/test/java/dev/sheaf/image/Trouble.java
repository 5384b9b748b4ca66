package dev.sheaf.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets files vanish, appear, shrink and grow on a thread of its own, as often as it is told to and
 * beside what reads them; never gives one another picture.
 */
final class Trouble implements AutoCloseable {
  private final Path[] files;
  private final byte[][] whole;
  private final Path spare;
  private final Random random;
  private final Semaphore strokes = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "trouble");
  private volatile boolean ends;
  private volatile @Nullable IOException failure;

  /**
   * @param spare a file beside the others that nobody reads
   */
  Trouble(Path[] files, Path spare, long seed) throws IOException {
    this.files = files;
    this.spare = spare;
    random = new Random(seed);
    whole = new byte[files.length][];
    for (int i = 0; i < files.length; i++) {
      whole[i] = Files.readAllBytes(files[i]);
    }
    thread.start();
  }

  /** Lets so many things more happen, soon. */
  void more(int count) {
    strokes.release(count);
  }

  /** Makes a file what it was, at once. */
  synchronized void mend(Path file) throws IOException {
    for (int i = 0; i < files.length; i++) {
      if (files[i].equals(file)) {
        appear(i);
      }
    }
  }

  /** Makes all files what they were. */
  synchronized void mendAll() throws IOException {
    for (int i = 0; i < files.length; i++) {
      appear(i);
    }
  }

  private void run() {
    while (true) {
      strokes.acquireUninterruptibly();
      if (ends) {
        return;
      }
      try {
        stroke();
      } catch (IOException e) {
        failure = e;
        return;
      }
    }
  }

  private synchronized void stroke() throws IOException {
    int i = random.nextInt(files.length);
    Path file = files[i];
    switch (random.nextInt(8)) {
      case 0 -> Files.deleteIfExists(file);
      case 1 -> shrink(file, random.nextInt(whole[i].length));
      case 2 -> shrink(file, 0);
      case 3 -> grow(file);
      case 4 -> Files.write(file, whole[i]);
      default -> appear(i);
    }
  }

  private void appear(int i) throws IOException {
    Files.write(spare, whole[i]);
    Files.move(spare, files[i], StandardCopyOption.ATOMIC_MOVE);
  }

  private static void shrink(Path file, int size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    } catch (NoSuchFileException e) {
      // It has vanished before.
    }
  }

  private static void grow(Path file) throws IOException {
    try {
      Files.write(file, new byte[100], StandardOpenOption.APPEND);
    } catch (NoSuchFileException e) {
      // It has vanished before.
    }
  }

  @Override
  public void close() throws IOException {
    ends = true;
    strokes.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw failure;
    }
  }
}
