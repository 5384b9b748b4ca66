package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.LoadException;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FailureTest {
  private final Set<Thread> before = loaderThreads();

  private static Set<Thread> loaderThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sheaf-loader-"))
        .collect(Collectors.toSet());
  }

  @AfterEach
  void noThreadIsLeft() {
    assertThat(loaderThreads()).isSubsetOf(before);
  }

  private static void failAt(int id, Set<Integer> bad) {
    if (bad.contains(id)) {
      throw PixelsField.bad(id);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void theFirstBadSampleInOrderArrivesOnTheTrainingThread(int workers) {
    IntConsumer encoding = id -> failAt(id, Set.of(21, 27, 22, 40));
    try (LeafSequence sequence = LeafSequence.builder(100, encoding).batchSize(10).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      stream.next().close();
      stream.next().close();
      assertThatThrownBy(stream::next)
          .isInstanceOfSatisfying(
              BadSampleException.class,
              e -> {
                assertThat(e.sample()).isEqualTo(21);
                assertThat(e.field()).isEqualTo("pixels");
              })
          .hasMessage(
              "sample 21, field 'pixels': leaf-21.jpg: not an image. Remove it. To go on without such samples, set onBadSample(BadSamples.SKIP).");
      try (LeafBatch next = stream.next()) {
        assertThat(next.samples().get(0).id()).as("goes on after it").isEqualTo(30);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void anUnexpectedExceptionIsGivenItsSample(int workers) {
    IntConsumer encoding =
        id -> {
          if (id == 5) {
            throw new IllegalStateException("colour is null");
          }
        };
    try (LeafSequence sequence = LeafSequence.builder(10, encoding).batchSize(10).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(BadSampleException.class)
          .hasMessage(
              "sample 5, field 'pixels': Leaf[id=5]: PixelsField threw java.lang.IllegalStateException: colour is null. Mend the sample, or the code that the cause's stack shows. To go on without such samples, set onBadSample(BadSamples.SKIP).")
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void anAccessorThatThrowsIsNamed(int workers) {
    List<Leaf> leaves = List.of(new Leaf(1), new Leaf(Leaf.WITHOUT_KIND));
    try (LeafSequence sequence = LeafSequence.builder(leaves, id -> {}).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(BadSampleException.class)
          .hasMessage(
              "sample 1, field 'kind': Leaf[id=-1]: Leaf.kind() threw java.lang.IllegalStateException: nobody knows. Mend the sample, or the code that the cause's stack shows. To go on without such samples, set onBadSample(BadSamples.SKIP).")
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void anErrorStaysWhatItIsAndSaysWhere(int workers) {
    IntConsumer encoding =
        id -> {
          if (id == 5) {
            throw new UnsatisfiedLinkError("no decoder");
          }
        };
    try (LeafSequence sequence =
            LeafSequence.builder(10, encoding).batchSize(10).onBadSample(BadSamples.SKIP).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(UnsatisfiedLinkError.class)
          .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessageContaining("sample 5 "));
    }
  }

  /** Throws what nothing declares. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable e) throws E {
    throw (E) e;
  }

  private static Stream<Arguments> throwablesAndPolicies() {
    return Stream.of(new IOException("gone"), new LinkageError("no"), new OutOfMemoryError("heap"))
        .flatMap(
            thrown ->
                Stream.of(BadSamples.FAIL, BadSamples.SKIP, BadSamples.ZERO_WEIGHT)
                    .flatMap(
                        policy ->
                            Stream.of(0, 2).map(workers -> Arguments.of(thrown, policy, workers))));
  }

  @ParameterizedTest
  @MethodSource("throwablesAndPolicies")
  void whatIsNoRuntimeExceptionComesAsItself(Throwable thrown, BadSamples policy, int workers) {
    IntConsumer encoding =
        id -> {
          if (id == 5) {
            sneak(thrown);
          }
        };
    try (LeafSequence sequence =
            LeafSequence.builder(10, encoding).batchSize(10).onBadSample(policy).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isSameAs(thrown)
          .satisfies(
              e ->
                  assertThat(e.getSuppressed()[0])
                      .hasMessage("while loading sample 5 (Leaf[id=5]), field 'pixels'"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aCheckedExceptionOfASequenceWrittenByHandComesAsItself(int workers) {
    Sequence<Batch> nothing =
        new Sequence<>() {
          @Override
          public int length() {
            return 3;
          }

          @Override
          public Batch batch(int index) throws IOException {
            throw new IOException("disk " + index + " is gone");
          }
        };
    try (BatchStream<Batch> stream = Loader.of(nothing).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(IOException.class)
          .hasMessage("disk 0 is gone")
          .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessageContaining(".batch(0)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SKIP", "FAIL"})
  void anInterruptOfTheThreadThatLoadsBlamesNoSample(String policy) {
    AtomicInteger left = new AtomicInteger(1);
    IntConsumer encoding =
        id -> {
          if (id == 13 && left.getAndDecrement() > 0) {
            Thread.currentThread().interrupt();
            throw new BadSampleException(
                "pixels", "x.jpg", "cannot be read", "Check the disk.", readInterrupted());
          }
        };
    BadSamples bad = policy.equals("SKIP") ? BadSamples.SKIP : BadSamples.FAIL;
    try (LeafSequence sequence =
            LeafSequence.builder(40, encoding).batchSize(10).onBadSample(bad).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(0).open()) {
      stream.next().close();
      assertThatThrownBy(stream::next)
          .isInstanceOf(LoadException.class)
          .hasMessage("interrupted while loading sample 13 (Leaf[id=13])");
      assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
      assertThat(stream.badSamples()).isZero();
      assertThat(stream.position()).isEqualTo(1);
      try (LeafBatch again = stream.next()) {
        assertThat(again.samples().get(3).id()).as("nothing is lost").isEqualTo(13);
        assertThat(again.size()).isEqualTo(10);
      }
    }
  }

  /** What a channel throws whose thread is interrupted. */
  private static IOException readInterrupted() {
    return new ClosedByInterruptException();
  }

  @Test
  void anErrorOfABatchComesAtOnce() {
    Sequence<Batch> deadly =
        new Sequence<>() {
          @Override
          public int length() {
            return 3;
          }

          @Override
          public Batch batch(int index) {
            throw new AssertionError(index);
          }
        };
    Sequence<Batch> nameless =
        new Sequence<>() {
          @Override
          public int length() {
            throw new IllegalStateException("length");
          }

          @Override
          public Batch batch(int index) throws Exception {
            return deadly.batch(index);
          }
        };
    assertThatThrownBy(() -> Loader.of(nameless).open()).hasMessage("length");
    try (BatchStream<Batch> stream =
        Loader.of(deadly).workers(1).slotTimeout(Duration.ofDays(1)).open()) {
      assertThatThrownBy(stream::next).isInstanceOf(AssertionError.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  @Timeout(30)
  void batchesThatBlockDoNotHoldUpTheEnd(int workers) throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(workers);
    CountDownLatch never = new CountDownLatch(1);
    Sequence<Batch> blocks =
        new Sequence<>() {
          @Override
          public int length() {
            return 100;
          }

          @Override
          public Batch batch(int index) {
            boolean interrupted = false;
            if (index > 0) {
              blocked.countDown();
            }
            while (index > 0 && never.getCount() > 0) { // for ever, whoever interrupts it
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted = true;
              }
            }
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
            return Batch.of(List.of(Tensor.ofFloats("x", Shape.of(1), 1f)), List.of());
          }
        };
    try (BatchStream<Batch> stream = Loader.of(blocks).workers(workers).open()) {
      stream.next().close();
      blocked.await();
      stream.rewind(); // returns at once, as does what follows
    }
    Set<Thread> left = loaderThreads();
    left.removeAll(before);
    assertThat(left).hasSize(workers).allMatch(Thread::isDaemon);
    never.countDown();
    left.forEach(FailureTest::join);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aSequenceWrittenByHandIsNamed(int workers) {
    Sequence<Batch> nothing =
        new Sequence<>() {
          @Override
          public int length() {
            return 3;
          }

          @Override
          public Batch batch(int index) {
            throw new IllegalStateException("disk " + index + " is gone");
          }
        };
    try (BatchStream<Batch> stream = Loader.of(nothing).workers(workers).open()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(LoadException.class)
          .hasMessageContaining(".batch(0) failed: ")
          .hasMessageContaining("disk 0 is gone");
    }
  }

  @Test
  void aSampleThatTakesTooLongIsReportedWithTheWorkersStack() {
    CountDownLatch release = new CountDownLatch(1);
    IntConsumer encoding = id -> waitAt(id == 13, release);
    try (LeafSequence sequence = LeafSequence.builder(40, encoding).batchSize(10).build();
        BatchStream<LeafBatch> stream =
            Loader.of(sequence).workers(2).slotTimeout(Duration.ofMillis(200)).open()) {
      stream.next().close();
      assertThatThrownBy(stream::next)
          .isInstanceOf(LoadException.class)
          .hasMessageStartingWith(
              "sample 13 (Leaf[id=13]): not loaded after 0.200 s; sheaf-loader-")
          .satisfies(
              e ->
                  assertThat(e.getCause().getStackTrace())
                      .anyMatch(frame -> frame.getMethodName().equals("waitAt")));
      release.countDown();
      try (LeafBatch late = nextInTheEnd(stream)) {
        assertThat(late.samples().get(3).id()).as("nothing is lost").isEqualTo(13);
      }
    }
  }

  private static LeafBatch nextInTheEnd(BatchStream<LeafBatch> stream) {
    while (true) {
      try {
        return stream.next();
      } catch (LoadException e) {
        Thread.onSpinWait(); // the worker has not got on yet
      }
    }
  }

  @Test
  void aSlowSampleHoldsBackItsPlaceOnly() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(39);
    IntConsumer encoding =
        id -> {
          waitAt(id == 0, release);
          others.countDown();
        };
    try (LeafSequence sequence = LeafSequence.builder(40, encoding).batchSize(10).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      stream.prefetch();
      others.await(); // all others are encoded while sample 0 is not
      release.countDown();
      try (LeafBatch first = stream.next()) {
        assertThat(first.samples().get(0).id()).isZero();
      }
    }
  }

  @Test
  void closingInterruptsASampleThatWasReported() {
    IntConsumer encoding = id -> waitAt(id == 0, new CountDownLatch(1)); // for ever
    try (LeafSequence sequence = LeafSequence.builder(4, encoding).batchSize(2).build();
        BatchStream<LeafBatch> stream =
            Loader.of(sequence).workers(1).slotTimeout(Duration.ofMillis(50)).open()) {
      assertThatThrownBy(stream::next).isInstanceOf(LoadException.class);
    }
  }

  private static void waitAt(boolean here, CountDownLatch latch) {
    if (here) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void nothingIsLoadedWhileTheEpochEndsNorBeforeItIsAskedFor() {
    Watched watched = new Watched();
    try (BatchStream<Batch> stream = Loader.of(watched).workers(4).maxQueueSize(3).open()) {
      for (int pass = 0; pass < 200; pass++) {
        watched.wanted = true;
        if (pass % 2 == 0) {
          stream.prefetch();
        }
        stream.next().close();
        stream.endPass();
      }
    }
    assertThat(watched.ends).isEqualTo(200);
    assertThat(watched.violations).isEmpty();
  }

  /** Notes whatever happens at a time when it must not. */
  private static final class Watched implements Sequence<Batch> {
    private final Thread trainer = Thread.currentThread();
    private final AtomicInteger loading = new AtomicInteger();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean wanted;
    private int ends;

    @Override
    public int length() {
      return 8;
    }

    @Override
    public Batch batch(int index) {
      loading.incrementAndGet();
      if (!wanted) {
        violations.add("batch " + index + " is loaded before it is wanted");
      }
      Batch batch = Batch.of(List.of(Tensor.ofFloats("x", Shape.of(1), 1f)), List.of());
      loading.decrementAndGet();
      return batch;
    }

    @Override
    public void onEpochEnd() {
      wanted = false;
      ends++;
      if (loading.get() > 0) {
        violations.add("a batch is being loaded while the epoch ends");
      }
      if (Thread.currentThread() != trainer) {
        violations.add("the epoch ends on another thread");
      }
    }
  }

  @Test
  void aStreamThatIsClosedEarlyLeavesNoThread() {
    try (LeafSequence sequence = LeafSequence.builder(1000).batchSize(10).build()) {
      BatchStream<LeafBatch> stream = Loader.of(sequence).workers(8).open();
      stream.next().close();
      assertThat(loaderThreads()).hasSizeGreaterThanOrEqualTo(8).allMatch(Thread::isDaemon);
      stream.close();
      assertThat(loaderThreads()).isSubsetOf(before);
      stream.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void thePassEndsWithItsLastBatch(int workers) {
    try (LeafSequence sequence = LeafSequence.builder(10).batchSize(5).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      stream.next().close();
      stream.next().close();
      assertThat(stream.hasNext()).isFalse();
      assertThatThrownBy(stream::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("after 2 batches");
    }
  }
}
