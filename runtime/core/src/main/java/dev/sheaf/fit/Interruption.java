package dev.sheaf.fit;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the program is being ended while it trains, and holds it up until the step is done,
 * files are whole and threads are joined.
 */
final class Interruption implements AutoCloseable {
  private static final int LONGEST_STEP_SECONDS = 30;
  private static final int LONGEST_CLOSING_MILLIS = 3000;

  private final Thread training = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::programEnds, "sheaf-fit-end");
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether training is to end now. */
  boolean requested() {
    return requested || training.isInterrupted();
  }

  private void programEnds() {
    requested = true;
    if (endedByItself()) {
      return;
    }
    try {
      if (closed.await(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
        // What the user closes after run() is closed as well.
        training.join(LONGEST_CLOSING_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the training thread called System.exit, in a callback say: it will never go on. */
  private boolean endedByItself() {
    return Arrays.stream(training.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"));
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook is running: it has been told.
    }
  }
}
