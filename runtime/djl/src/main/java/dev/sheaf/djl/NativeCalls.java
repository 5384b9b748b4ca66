package dev.sheaf.djl;

import dev.sheaf.internal.EndOfJvm;
import java.util.concurrent.TimeUnit;

/**
 * Holds up the end of the JVM while threads are inside the engine: native code that goes on while
 * its library is taken down crashes.
 *
 * <p>The protocol: a call comes in and goes out under the lock. When the JVM ends, and the runs of
 * {@link dev.sheaf.fit.Fit} have written what they write at their end, threads that have computed
 * before are refused, and those inside are waited for. A thread that first comes then is let in: it
 * may be a user's shutdown hook that saves the weights, and the JVM waits for that.
 */
final class NativeCalls {
  private static final int LONGEST_CALL_SECONDS = 30;

  private static final Object LOCK = new Object();
  private static final ThreadLocal<Visits> VISITS = ThreadLocal.withInitial(Visits::new);

  /** Calls under way, guarded by the lock. */
  private static int inside;

  /** Whether the JVM is about to end, guarded by the lock. */
  private static boolean ending;

  static {
    EndOfJvm.last(NativeCalls::end);
  }

  private NativeCalls() {}

  /** A call of the engine. */
  @FunctionalInterface
  interface Call<T, E extends Exception> {
    T run() throws E;
  }

  /** What is known of a thread. */
  private static final class Visits {
    private boolean cameBefore;
    private int depth;
  }

  /**
   * Runs a call inside the engine; it may make others.
   *
   * @throws IllegalStateException if the JVM is about to end
   */
  static <T, E extends Exception> T inside(Call<T, E> call) throws E {
    Visits visits = VISITS.get();
    if (!enter(visits)) {
      throw new IllegalStateException("the program is ending; the engine takes no more calls");
    }
    try {
      return call.run();
    } finally {
      leave(visits);
    }
  }

  /** As {@link #inside}, for a call that gives nothing back. */
  static void runInside(Runnable call) {
    inside(
        () -> {
          call.run();
          return call;
        });
  }

  /** As {@link #inside}, but does nothing when the JVM is about to end. */
  static void insideUnlessEnding(Runnable call) {
    Visits visits = VISITS.get();
    if (enter(visits)) {
      try {
        call.run();
      } finally {
        leave(visits);
      }
    }
  }

  private static boolean enter(Visits visits) {
    synchronized (LOCK) {
      if (ending && visits.cameBefore && visits.depth == 0) {
        return false;
      }
      visits.cameBefore = true;
      visits.depth++;
      inside++;
      return true;
    }
  }

  private static void leave(Visits visits) {
    synchronized (LOCK) {
      visits.depth--;
      inside--;
      LOCK.notifyAll();
    }
  }

  private static void end() {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_CALL_SECONDS);
    synchronized (LOCK) {
      ending = true;
      try {
        for (long left = last - System.nanoTime();
            inside > 0 && left > 0;
            left = last - System.nanoTime()) {
          TimeUnit.NANOSECONDS.timedWait(LOCK, left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
