package dev.sheaf.fit.internal.loop;

import dev.sheaf.internal.EndOfJvm;
import dev.sheaf.load.BatchStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the program is being ended while it trains, and holds it up until the step is done,
 * files are whole and threads are joined.
 */
public final class Interruption implements AutoCloseable {
  private static final int LONGEST_STEP_SECONDS = 30;
  private static final int LONGEST_WAIT_FOR_DATA_SECONDS = 3;
  private static final int LONGEST_CLOSING_MILLIS = 3000;

  private static final String LOADER = BatchStream.class.getPackageName();

  private final Thread training = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Runnable atEnd = this::programEnds;
  private volatile boolean requested;

  public Interruption() {
    EndOfJvm.first(atEnd);
  }

  /** Whether training is to end now. */
  public boolean requested() {
    return requested || training.isInterrupted();
  }

  private void programEnds() {
    requested = true;
    if (isAt("java.lang.Shutdown")) {
      // It called System.exit itself, in a callback say, and will never go on.
      return;
    }
    try {
      if (!closed.await(LONGEST_WAIT_FOR_DATA_SECONDS, TimeUnit.SECONDS) && isAt(LOADER)) {
        training.interrupt();
      }
      if (closed.await(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
        // What the user closes after run() is closed as well.
        training.join(LONGEST_CLOSING_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the training thread is in a class whose name begins so. */
  private boolean isAt(String place) {
    return Arrays.stream(training.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(place));
  }

  @Override
  public void close() {
    closed.countDown();
    EndOfJvm.remove(atEnd);
  }
}
