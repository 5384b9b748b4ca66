package dev.sheaf.source.check;

import dev.sheaf.source.Problems;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells how far a check is: with a bar and drawn anew on a terminal, a new line every
 * ten seconds anywhere else. Used by one thread.
 */
final class CheckProgress {
  private static final long BETWEEN_LINES_NANOS = 10_000_000_000L;

  private static final int WIDTH = 20;

  private final @Nullable PrintStream out;
  private final String name;
  private final int files;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long shown = start;

  CheckProgress(@Nullable PrintStream out, boolean terminal, String name, int files) {
    this.out = out;
    this.terminal = terminal;
    this.name = name;
    this.files = files;
  }

  void show(int done, int bad) {
    long now = System.nanoTime();
    if (out != null && (terminal || now - shown > BETWEEN_LINES_NANOS)) {
      shown = now;
      print(out, line(done, bad, now), terminal ? "" : "\n");
    }
  }

  /** The last line; it stays. */
  void end(int done, int bad) {
    if (out != null) {
      print(out, line(done, bad, System.nanoTime()), "\n");
    }
  }

  private void print(PrintStream to, String line, String end) {
    to.print((terminal ? "\r\u001b[K" : "") + line + end);
    to.flush();
  }

  private String line(int done, int bad, long now) {
    double seconds = Math.max((now - start) / 1e9, 1e-3);
    double rate = Math.max(done / seconds, 1e-3);
    String left = done == files ? "" : ", " + duration((files - done) / rate) + " left";
    return Problems.format(
        "checking %s: %s%,d of %,d files, %,d bad, %,.0f/s%s",
        name, terminal ? bar(done) : "", done, files, bad, rate, left);
  }

  private String bar(int done) {
    int full = files == 0 ? WIDTH : (int) ((long) WIDTH * done / files);
    return "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : Problems.format("%d:%02d min", whole / 60, whole % 60);
  }
}
