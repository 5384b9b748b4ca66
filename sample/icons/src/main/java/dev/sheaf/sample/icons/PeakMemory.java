package dev.sheaf.sample.icons;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The most memory that this process has held so far.
 *
 * @param bytes how much
 * @param what which memory that is
 */
record PeakMemory(long bytes, String what) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** On Linux all that was resident, the engine's and the buffers' too; elsewhere the heap. */
  static PeakMemory soFar() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmHWM:")) {
          return new PeakMemory(1024 * Long.parseLong(line.replaceAll("\\D", "")), "process");
        }
      }
    } catch (IOException e) {
      // Not Linux: the heap is what can be known.
    }
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new PeakMemory(heap, "heap only");
  }

  @Override
  public String toString() {
    return "%,d MB (%s)".formatted(bytes >> 20, what);
  }
}
