package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Sequence;
import dev.sheaf.load.internal.Numbers.NumberBatch;
import dev.sheaf.spi.Scratch;
import dev.sheaf.spi.Workspace;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Passes that end early, over and over, while workers pause wherever they can, in the encoder and
 * when they let go of the lock: no two batches may ever share memory. About a minute in all.
 */
@Tag("slow")
class PartialPassStressTest {
  private static final int SAMPLES = 24;
  private static final int BATCH_SIZE = 2;
  private static final int QUEUE = 4;
  private static final int PASSES = Integer.getInteger("sheaf.stress.passes", 20_000);

  private static final AtomicInteger SEEDS = new AtomicInteger();
  private static final ThreadLocal<SplittableRandom> OF_THREAD =
      ThreadLocal.withInitial(() -> new SplittableRandom(SEEDS.getAndIncrement()));

  private static void pause(SplittableRandom random, int seldom) {
    switch (random.nextInt(seldom)) {
      case 0 -> Thread.yield();
      case 1 -> LockSupport.parkNanos(1_000);
      case 2, 3 -> {
        for (int spin = random.nextInt(2_000); spin > 0; spin--) {
          Thread.onSpinWait();
        }
      }
      default -> {}
    }
  }

  /** Pauses now and then after it was let go of, as a thread does that is taken off its core. */
  private static final class PausingLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    @Override
    public void unlock() {
      super.unlock();
      pause(OF_THREAD.get(), 24);
    }
  }

  /** A worker's own random numbers. */
  private static final class Pauses implements Scratch {
    private final SplittableRandom random = new SplittableRandom(SEEDS.getAndIncrement());

    @Override
    public void close() {}
  }

  private static void atWork(Workspace own) {
    pause(own.get(Pauses.class, Pauses::new).random, 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  @Timeout(600)
  void noTwoBatchesShareMemory(int workers) {
    SplittableRandom random = new SplittableRandom(workers);
    ArrayDeque<NumberBatch> open = new ArrayDeque<>();
    SampleBatches<Integer, NumberBatch> batches =
        Numbers.batches(SAMPLES, BATCH_SIZE, PartialPassStressTest::atWork);
    SampleSource<Integer, NumberBatch> source = new SampleSource<>(new NoSequence(), batches);
    BatchFeed<NumberBatch> feed =
        new WorkerFeed<>(
            source,
            source::task,
            QUEUE,
            Duration.ofMinutes(5),
            new WorkerCount(workers, workers, workers, line -> {}),
            picked -> {},
            new PausingLock());
    for (int pass = 0; pass < PASSES; pass++) {
      source.begin();
      feed.start(0, source.length());
      int steps = random.nextInt(6);
      for (int step = 0; step < steps; step++) {
        BatchTask<NumberBatch> task = feed.first();
        feed.removeFirst();
        NumberBatch batch = task.take();
        batch.check();
        open.addLast(batch);
        if (open.size() > random.nextInt(3)) {
          close(open);
        }
      }
      while (!open.isEmpty()) {
        close(open);
      }
      feed.stop();
      feed.awaitStopped();
      assertNoneTwice(batches.memory());
      if (pass % 3 == 0) {
        batches.nextEpoch();
      }
    }
    feed.close();
    assertNoneTwice(batches.memory());
  }

  private static void close(ArrayDeque<NumberBatch> open) {
    NumberBatch batch = open.removeFirst();
    batch.check();
    batch.close();
  }

  private static void assertNoneTwice(BatchMemory memory) {
    for (BufferPool pool : List.of(memory.stored(0), memory.tensors(0))) {
      List<ByteBuffer> free = pool.free();
      Set<ByteBuffer> different = Collections.newSetFromMap(new IdentityHashMap<>());
      different.addAll(free);
      if (different.size() != free.size()) {
        assertThat(different).as("buffers of the pool").hasSameSizeAs(free);
      }
    }
  }

  /** Is told of no passes. */
  private static final class NoSequence implements Sequence<NumberBatch> {
    @Override
    public int length() {
      return SAMPLES / BATCH_SIZE;
    }

    @Override
    public NumberBatch batch(int index) {
      throw new UnsupportedOperationException();
    }
  }
}
