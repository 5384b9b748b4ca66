package dev.sheaf.load.internal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The memory outside the heap that this JVM may use for batches. */
final class DirectMemory {
  private DirectMemory() {}

  /** The limit in bytes. */
  static long limit() {
    String option =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption("MaxDirectMemorySize")
            .getValue();
    long set = Long.parseLong(option);
    return set > 0 ? set : Runtime.getRuntime().maxMemory(); // the JVM's own default
  }

  /** What is in use already, in bytes. */
  static long used() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  /** What is wanted, what there is and what is in use. */
  static String state(String wanted) {
    return "not enough direct memory: %s, but the limit is %s and %s are in use."
        .formatted(wanted, text(limit()), text(used()));
  }

  /** The message for a limit that is reached by what {@code wanted} describes. */
  static String tooLittle(String wanted) {
    return state(wanted)
        + " Use a smaller"
        + " maxQueueSize or batchSize, or allow more with -XX:MaxDirectMemorySize (without it the"
        + " limit is that of the heap, -Xmx).";
  }

  /** A size to be read: {@code 38.5 MB}. */
  static String text(long bytes) {
    return bytes < 1_000_000
        ? bytes + " bytes"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
