package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Watches how much memory a process and all that it started hold together. What processes share
 * counts once (Linux's proportional set size); elsewhere nothing is known, and 0 is said.
 */
public final class TreeMemory implements AutoCloseable {
  private static final long EVERY_MILLIS = 250;

  private final ProcessHandle root;
  private final Thread watcher;
  private final List<Long> seen = new ArrayList<>();

  /** Watches until the process ends or this is closed. */
  public TreeMemory(ProcessHandle root) {
    this.root = root;
    watcher = new Thread(this::watch, "memory of " + root.pid());
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      while (root.isAlive()) {
        long now =
            Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> proportional(process.pid()))
                .sum();
        synchronized (seen) {
          seen.add(now);
        }
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long proportional(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // The process has ended, or this is not Linux.
    }
    return 0;
  }

  /** The most bytes that were seen at once. */
  public long peak() {
    synchronized (seen) {
      return seen.stream().mapToLong(Long::longValue).max().orElse(0);
    }
  }

  /** The median of what was seen in the second half of the time. */
  public long steady() {
    synchronized (seen) {
      List<Long> late = seen.subList(seen.size() / 2, seen.size());
      return (long) Measurements.median(late.stream().mapToDouble(Long::doubleValue).toArray());
    }
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
