package dev.sheaf.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is to happen when the JVM ends, in two turns: first all that brings work to an end, at the
 * same time; when that is done, what keeps others from beginning more. The JVM's own shutdown hooks
 * have no order. Thread-safe.
 */
public final class EndOfJvm {
  private static final Set<Runnable> FIRST = ConcurrentHashMap.newKeySet();
  private static final Set<Runnable> LAST = ConcurrentHashMap.newKeySet();

  private static volatile boolean begun;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(EndOfJvm::run, "sheaf-end"));
    } catch (IllegalStateException tooLate) {
      begun = true;
    }
  }

  private EndOfJvm() {}

  /**
   * Adds a task of the first turn, which gets a thread of its own.
   *
   * @throws IllegalStateException if the JVM is ending already
   */
  public static void first(Runnable task) {
    add(task, FIRST);
  }

  /**
   * Adds a task of the last turn.
   *
   * @throws IllegalStateException if the JVM is ending already
   */
  public static void last(Runnable task) {
    add(task, LAST);
  }

  private static void add(Runnable task, Set<Runnable> turn) {
    if (begun) {
      throw new IllegalStateException("the program is ending");
    }
    turn.add(task);
  }

  /** Drops a task whose work has ended. One that is running goes on. */
  public static void remove(Runnable task) {
    FIRST.remove(task);
    LAST.remove(task);
  }

  private static void run() {
    begun = true;
    List<Thread> threads = FIRST.stream().map(task -> new Thread(task, "sheaf-end")).toList();
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LAST.forEach(Runnable::run);
  }
}
