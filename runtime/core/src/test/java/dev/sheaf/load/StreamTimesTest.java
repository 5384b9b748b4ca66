package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a stream says that its time went. */
@Timeout(60)
class StreamTimesTest {
  private static final Batch BATCH =
      Batch.of(List.of(Tensor.ofFloats("x", Shape.of(1), 0f)), List.of());

  private final AtomicLong now = new AtomicLong();

  private static <B extends Batch> LoaderBuilder<B> timed(
      LoaderBuilder<B> builder, AtomicLong now) {
    builder.nanoTime = now::get;
    return builder;
  }

  /** Takes seven nanoseconds for a batch. */
  private final class Slow implements Sequence<Batch> {
    @Override
    public int length() {
      return 3;
    }

    @Override
    public Batch batch(int index) {
      now.addAndGet(7);
      return BATCH;
    }

    @Override
    public void onEpochEnd() {
      now.addAndGet(1000);
    }
  }

  private static LoadTimes expected(long batches, long elapsed, long loading) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new LoadTimes(batches, 0, processors, false, elapsed, loading, 0, 0, loading, 0);
  }

  @Test
  void whoLoadsHimselfWaitsAsLongAsItTakes() {
    BatchStream<Batch> stream = timed(Loader.of(new Slow()).workers(0), now).open();
    now.set(50);
    assertThat(stream.times()).isEqualTo(expected(0, 0, 0));
    for (int step = 0; step < 3; step++) {
      stream.next();
      now.addAndGet(100);
    }
    assertThat(stream.times()).isEqualTo(expected(3, 321, 21));
    assertThat(stream.waitedNanos()).isEqualTo(21);

    stream.endPass();
    stream.next();
    stream.close();
    now.addAndGet(1_000_000);
    assertThat(stream.times()).isEqualTo(expected(4, 1328, 28));
  }

  @Test
  void finishingTensorsIsToldFromEncoding() {
    try (LeafSequence leaves =
            LeafSequence.builder(20, id -> now.addAndGet(3)).batchSize(4).build();
        BatchStream<LeafBatch> stream = timed(Loader.of(leaves).workers(0), now).open()) {
      stream.next().close();
      stream.next().close();
      LoadTimes times = stream.times();
      assertThat(times.encoding()).isEqualTo(2 * 4 * 3);
      assertThat(times.finishing()).isZero(); // in which the test's clock stands still
      assertThat(times.work()).isEqualTo(times.waiting());
    }
  }

  /** Of another thread's work only what it is over with is known. */
  @Test
  void workersCountWhatTheyHaveDone() throws InterruptedException {
    CountDownLatch loading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Sequence<Batch> sequence =
        new Sequence<>() {
          @Override
          public int length() {
            return 2;
          }

          @Override
          public Batch batch(int index) {
            if (index == 1) {
              loading.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
            return BATCH;
          }
        };
    try (BatchStream<Batch> stream = Loader.of(sequence).workers(1).open()) {
      stream.next();
      loading.await();
      long before = stream.times().work();
      assertThat(before).isPositive();
      goOn.countDown();
      stream.next();
      stream.endPass(); // waits until the worker has left
      LoadTimes times = stream.times();
      assertThat(times.batches()).isEqualTo(2);
      assertThat(times.workers()).isEqualTo(1);
      assertThat(times.work()).isEqualTo(times.encoding());
      assertThat(times.waiting()).isLessThanOrEqualTo(times.elapsed());
    }
  }
}
