package dev.sheaf.internal;

import java.io.Console;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Whether what is printed is read by a person at a terminal, asked once in a JVM. */
public enum StandardStream {
  OUT(1),
  ERR(2);

  private static final int LONGEST_ANSWER_SECONDS = 2;

  private final boolean terminal;

  StandardStream(int descriptor) {
    terminal = !"dumb".equals(System.getenv("TERM")) && isTerminal(descriptor);
  }

  /** Whether this stream is a terminal on which a line can be drawn anew. */
  public boolean isTerminal() {
    return terminal;
  }

  /** The JDK knows it of all streams together only; the shell's {@code test} of each. */
  private static boolean isTerminal(int descriptor) {
    try {
      Process test =
          new ProcessBuilder("test", "-t", Integer.toString(descriptor)).inheritIO().start();
      return test.waitFor(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS) && test.exitValue() == 0;
    } catch (IOException noSuchCommand) {
      return hasConsole();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From JDK 22 on there is a console in a file or a pipe too, which says so.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }
}
