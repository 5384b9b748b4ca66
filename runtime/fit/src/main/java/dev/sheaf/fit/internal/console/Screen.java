package dev.sheaf.fit.internal.console;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Where progress is printed: a terminal, on which the last line can be drawn anew, or anything
 * else, where a line stays as it was printed and holds no control characters.
 */
public final class Screen {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final IntSupplier width;
  private final boolean terminal;
  private final boolean unicode;
  private String drawn = "";

  private Screen(PrintStream out, IntSupplier width, boolean terminal, boolean unicode) {
    this.out = out;
    this.width = width;
    this.terminal = terminal;
    this.unicode = unicode;
  }

  /** A terminal of a width that is asked for anew for each line. */
  public static Screen terminal(PrintStream out, IntSupplier width) {
    return new Screen(out, width, true, true);
  }

  /** No terminal: a file, a pipe, the console of a build server. */
  public static Screen plain(PrintStream out) {
    return new Screen(out, () -> Integer.MAX_VALUE, false, true);
  }

  /** The standard output, whatever it is. */
  public static Screen system() {
    boolean unicode = stdoutCharset().newEncoder().canEncode(ProgressBar.HEAVY);
    TerminalWidth width = TerminalWidth.ofSystem();
    return width.isTerminal()
        ? new Screen(System.out, width::columns, true, unicode)
        : new Screen(System.out, () -> Integer.MAX_VALUE, false, unicode);
  }

  private static Charset stdoutCharset() {
    // On JDK 17 the first is set on a terminal only, and the standard output uses the default.
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }

  public boolean isTerminal() {
    return terminal;
  }

  /** Whether characters beyond ASCII can be printed. */
  boolean isUnicode() {
    return unicode;
  }

  /** The characters that fit on a line; the last column stays free, where terminals wrap. */
  int columns() {
    int columns = width.getAsInt();
    return columns == Integer.MAX_VALUE ? columns : Math.max(1, columns - 1);
  }

  /** Draws the last line anew: only on a terminal. */
  public void draw(String line) {
    drawn = line;
    out.print(CLEAR_LINE + line);
    out.flush();
  }

  /** Puts lines in the place of the drawn one, for good. */
  public void finish(List<String> lines) {
    clear();
    drawn = "";
    lines.forEach(out::println);
    out.flush();
  }

  /** Leaves the drawn line as it is: what is printed next comes below it. */
  public void leave() {
    if (!drawn.isEmpty()) {
      drawn = "";
      out.println();
    }
  }

  /** Prints a line above the drawn one. */
  public void line(String line) {
    clear();
    out.println(line);
    if (!drawn.isEmpty()) {
      out.print(drawn);
    }
    out.flush();
  }

  private void clear() {
    if (!drawn.isEmpty()) {
      out.print(CLEAR_LINE);
    }
  }
}
