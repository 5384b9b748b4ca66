package dev.sheaf.source;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells how far a check is: drawn anew on a terminal, a new line every ten seconds
 * anywhere else. Used by one thread.
 */
final class CheckProgress {
  private static final long BETWEEN_LINES_NANOS = 10_000_000_000L;

  private final @Nullable PrintStream out;
  private final String name;
  private final int files;
  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private long shown = start;

  CheckProgress(@Nullable PrintStream out, String name, int files) {
    this.out = out;
    this.name = name;
    this.files = files;
  }

  void show(int done, int bad) {
    long now = System.nanoTime();
    if (out != null && (terminal || now - shown > BETWEEN_LINES_NANOS)) {
      shown = now;
      print(line(done, bad, now), terminal ? "" : "\n");
    }
  }

  /** The last line; it stays. */
  void end(int done, int bad) {
    if (out != null) {
      print(line(done, bad, System.nanoTime()), "\n");
    }
  }

  private void print(String line, String end) {
    out.print((terminal ? "\r\u001b[K" : "") + line + end);
    out.flush();
  }

  private String line(int done, int bad, long now) {
    double seconds = (now - start) / 1e9;
    double rate = done / Math.max(seconds, 1e-3);
    String left =
        done == files ? "" : ", %.0f s left".formatted((files - done) / Math.max(rate, 1e-3));
    return String.format(
        Locale.ROOT,
        "checking %s: %,d of %,d files, %,d bad, %,.0f/s%s",
        name,
        done,
        files,
        bad,
        rate,
        left);
  }
}
