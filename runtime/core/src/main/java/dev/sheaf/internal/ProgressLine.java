package dev.sheaf.internal;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line that tells how far a pass over samples is: with a bar and drawn anew on a terminal, a
 * new line every ten seconds anywhere else. Used by one thread.
 */
public final class ProgressLine {
  private static final long BETWEEN_LINES_NANOS = 10_000_000_000L;
  private static final long BETWEEN_REDRAWS_NANOS = 50_000_000L;

  private static final int WIDTH = 20;

  private final @Nullable PrintStream out;
  private final boolean terminal;
  private final String what;
  private final String units;
  private final int total;
  private final long start = System.nanoTime();
  private long shown;

  /**
   * @param out where the line is shown; null for nowhere
   * @param what what is done, such as {@code checking photo}
   * @param units what is counted, such as {@code files}
   */
  public ProgressLine(
      @Nullable PrintStream out, boolean terminal, String what, String units, int total) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.units = units;
    this.total = total;
    shown = terminal ? start - BETWEEN_REDRAWS_NANOS - 1 : start;
  }

  /** Shows how far it is, unless it was shown a moment ago. */
  public void show(int done, int bad) {
    long now = System.nanoTime();
    if (out != null && now - shown > (terminal ? BETWEEN_REDRAWS_NANOS : BETWEEN_LINES_NANOS)) {
      shown = now;
      print(out, line(done, bad, now), terminal ? "" : "\n");
    }
  }

  /** The last line; it stays. */
  public void end(int done, int bad) {
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
    String left = done == total ? "" : ", " + duration((total - done) / rate) + " left";
    return format(
        "%s: %s%,d of %,d %s, %,d bad, %,.0f/s%s",
        what, terminal ? bar(done) : "", done, total, units, bad, rate, left);
  }

  private String bar(int done) {
    int full = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
    return "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : format("%d:%02d min", whole / 60, whole % 60);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
