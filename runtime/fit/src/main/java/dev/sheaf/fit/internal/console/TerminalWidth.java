package dev.sheaf.fit.internal.console;

import dev.sheaf.internal.StandardStream;
import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/**
 * The width of the terminal that the standard output is. To ask for it starts processes, so it is
 * read when the JVM first prints and again, on the thread of signals, when its window was resized.
 */
public final class TerminalWidth {
  /** What a terminal is taken for that does not tell its width. */
  private static final int USUAL = 80;

  private static final String RESIZED = "WINCH";

  private static final TerminalWidth SYSTEM = new TerminalWidth();

  private volatile int columns = read();

  private TerminalWidth() {
    if (isTerminal()) {
      Object before = Signals.register(RESIZED, () -> columns = read());
      if (before != null && !before.getClass().getName().startsWith("sun.misc.")) {
        // Not the JVM's own: the program has a use for this signal, and the width stays.
        Signals.unregister(RESIZED, before);
      }
    }
  }

  static TerminalWidth ofSystem() {
    return SYSTEM;
  }

  /** Whether the standard output is a terminal at all. */
  boolean isTerminal() {
    return columns > 0;
  }

  int columns() {
    return columns;
  }

  /** 0 where the standard output is not a terminal. */
  private static int read() {
    if (!StandardStream.OUT.isTerminal()) {
      return 0;
    }
    // Signals stay with the JVM: JLine's default would end it on Ctrl-C without its hooks.
    try (Terminal terminal =
        TerminalBuilder.builder()
            .nativeSignals(false)
            .systemOutput(TerminalBuilder.SystemOutput.SysOut)
            .dumb(true)
            .build()) {
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        return 0; // of a kind that JLine cannot ask
      }
      return terminal.getWidth() > 0 ? terminal.getWidth() : USUAL;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
