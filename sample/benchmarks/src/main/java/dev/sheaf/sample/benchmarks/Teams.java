package dev.sheaf.sample.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads of which each works through its share of a shuffled list of indices. */
final class Teams implements AutoCloseable {
  private final ExecutorService threads;
  private final int size;
  private final Random random = new Random(42);

  Teams(int size) {
    this.size = Math.max(1, size);
    threads = Executors.newFixedThreadPool(this.size);
  }

  /** Work on some indices, on a thread of its own. */
  interface Work {
    void on(List<Integer> indices) throws Exception;
  }

  /** Deals 0 to {@code count - 1} out to the threads, and waits for all. */
  void deal(int count, Work work) throws Exception {
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      order.add(index);
    }
    Collections.shuffle(order, random);
    List<Callable<Void>> shares = new ArrayList<>();
    for (int thread = 0; thread < size; thread++) {
      List<Integer> share = order.subList(count * thread / size, count * (thread + 1) / size);
      shares.add(
          () -> {
            work.on(share);
            return null;
          });
    }
    for (Future<Void> share : threads.invokeAll(shares)) {
      share.get();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
