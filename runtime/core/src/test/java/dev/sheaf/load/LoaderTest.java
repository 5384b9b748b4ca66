package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.order.Sampler;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoaderTest {
  private static Batch batch(int number) {
    return Batch.of(List.of(Tensor.ofFloats("x", Shape.of(1), (float) number)), List.of());
  }

  private static float number(Batch batch) {
    return batch.inputs().get(0).floats().get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void aGeneratorRunsOnAcrossPasses(int workers) {
    AtomicInteger next = new AtomicInteger();
    try (BatchStream<Batch> stream =
        Loader.<Batch>generator(() -> batch(next.getAndIncrement())).workers(workers).open()) {
      List<Float> seen = new ArrayList<>();
      for (int pass = 0; pass < 3; pass++) {
        for (int step = 0; step < 4; step++) {
          assertThat(stream.hasNext()).isTrue();
          assertThat(stream.position()).isEqualTo(step);
          seen.add(number(stream.next()));
        }
        stream.endPass();
      }
      assertThat(seen).containsExactly(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f, 11f);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aGeneratorThatEndsSaysSo(int workers) {
    List<Batch> three = IntStream.range(0, 3).mapToObj(LoaderTest::batch).toList();
    try (BatchStream<Batch> stream = Loader.generator(three.iterator()).workers(workers).open()) {
      for (int step = 0; step < 3; step++) {
        assertThat(stream.hasNext()).isTrue();
        assertThat(number(stream.next())).isEqualTo(step);
      }
      assertThat(stream.hasNext()).isFalse();
      assertThat(stream.hasNext()).isFalse();
      assertThatThrownBy(stream::next).hasMessageContaining("ended after 3 batches");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aRemainderCanBeDropped(int workers) {
    try (LeafSequence sequence =
            LeafSequence.builder(25).batchSize(10).dropRemainder(true).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThat(sequence.length()).isEqualTo(2);
      assertThat(stream.next().size()).isEqualTo(10);
      assertThat(stream.next().size()).isEqualTo(10);
      assertThat(stream.hasNext()).isFalse();
    }
    assertThatThrownBy(() -> LeafSequence.builder(9).batchSize(10).dropRemainder(true).build())
        .hasMessage("batchSize: 10 (expected: <= 9, the number of samples, with dropRemainder)");
  }

  @Test
  void anOrderOfOnesOwnMayRepeatSamples() {
    Sampler own =
        new Sampler() {
          @Override
          public int[] indices(int samples, int epoch) {
            return new int[] {3, 3, epoch, 0, 1};
          }

          @Override
          public int length(int samples) {
            return 5;
          }
        };
    try (LeafSequence sequence = LeafSequence.builder(4).batchSize(8).sampler(own).build()) {
      assertThat(ids(sequence)).containsExactly(3, 3, 0, 0, 1);
      sequence.onEpochEnd();
      assertThat(ids(sequence)).containsExactly(3, 3, 1, 0, 1);
      sequence.resume(3);
      assertThat(ids(sequence)).containsExactly(3, 3, 3, 0, 1);
      assertThatThrownBy(sequence::onEpochEnd)
          .hasMessage("sampler: sample 4 in epoch 4 (expected: 0 to 3)");
    }
    Sampler wrong = (samples, epoch) -> new int[samples + 1];
    assertThatThrownBy(() -> LeafSequence.builder(4).sampler(wrong).build())
        .hasMessage("sampler: 5 samples in epoch 0 (expected: 4, as its length says)");
  }

  private static List<Integer> ids(LeafSequence sequence) {
    try (LeafBatch batch = sequence.batch(0)) {
      return batch.samples().stream().map(Leaf::id).toList();
    }
  }

  @Test
  void neverMoreBatchesAreAheadThanTheQueueHolds() {
    AtomicInteger encoded = new AtomicInteger();
    try (LeafSequence sequence =
            LeafSequence.builder(1000, id -> encoded.incrementAndGet()).batchSize(10).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(4).maxQueueSize(3).open()) {
      for (int batches = 1; batches <= 100; batches++) {
        stream.next().close();
        assertThat(encoded.get()).isLessThanOrEqualTo(10 * (batches + 3));
      }
    }
  }

  private static long directMemory() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void memoryIsUsedAgain() {
    long before = directMemory();
    try (LeafSequence sequence = LeafSequence.builder(100_000).batchSize(1_000).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).maxQueueSize(4).open()) {
      Digest.ofPasses(stream, 2);
      int stored = 1_000 * PixelsField.LENGTH;
      int tensor = stored * Float.BYTES;
      int others = 1_000 * (3 * Float.BYTES + Long.BYTES);
      assertThat(directMemory() - before)
          .isLessThanOrEqualTo(4 * stored + 3 * tensor + (4 + 1) * others);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aForLoopGoesOverOnePassAndClosesItsBatches(int workers) {
    List<LeafBatch> gone = new ArrayList<>();
    try (LeafSequence sequence = LeafSequence.builder(25).batchSize(10).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      for (int pass = 0; pass < 2; pass++) {
        List<Integer> ids = new ArrayList<>();
        for (LeafBatch batch : stream) {
          batch.samples().forEach(leaf -> ids.add(leaf.id()));
          assertThat(batch.tensor("kind").name()).isEqualTo("kind");
          gone.add(batch);
        }
        assertThat(ids).isEqualTo(IntStream.range(0, 25).boxed().toList());
      }
      for (LeafBatch batch : stream) {
        gone.add(batch);
        break;
      }
    }
    assertThat(gone)
        .hasSize(7)
        .allSatisfy(batch -> assertThatThrownBy(batch::pixels).hasMessageContaining("closed"));
  }

  @Test
  void aTensorIsFoundByItsName() {
    Tensor x = Tensor.ofFloats("x", Shape.of(1), 1f);
    Tensor y = Tensor.ofFloats("y", Shape.of(1), 2f);
    Batch batch = Batch.of(List.of(x), List.of(y), Tensor.ofFloats("w", Shape.of(1), 1f));
    assertThat(batch.tensor("y")).isSameAs(y);
    assertThat(batch.tensor("w").name()).isEqualTo("w");
    assertThatThrownBy(() -> batch.tensor("z"))
        .hasMessage("tensor: 'z' (expected: one of [x, y, w])");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void twoStreamsOfOneLoaderDoNotDisturbEachOther(int workers) {
    BadSamples atMostATenth = BadSamples.SKIP.atMost(0.1);
    try (LeafSequence sequence =
        LeafSequence.builder(20, id -> failOn(id, 3, 4))
            .batchSize(5)
            .shuffle(7)
            .onBadSample(atMostATenth)
            .build()) {
      Loader<LeafBatch> loader = Loader.of(sequence).workers(workers).build();
      try (BatchStream<LeafBatch> one = loader.open();
          BatchStream<LeafBatch> other = loader.open()) {
        for (int pass = 0; pass < 3; pass++) {
          List<Integer> ofOne = new ArrayList<>(ids(one.next()));
          List<Integer> ofOther = new ArrayList<>(ids(other.next()));
          while (one.hasNext()) {
            ofOne.addAll(ids(one.next()));
          }
          assertThat(one.badSamples()).isEqualTo(2);
          one.endPass(); // gives the sequence its next order, in the middle of the other's pass
          while (other.hasNext()) {
            ofOther.addAll(ids(other.next()));
          }
          assertThat(other.badSamples()).isEqualTo(2);
          other.endPass();
          assertThat(ofOne).hasSize(18).doesNotHaveDuplicates();
          assertThat(ofOther).hasSize(18).doesNotHaveDuplicates();
        }
      }
    }
  }

  private static void failOn(int id, int... bad) {
    if (IntStream.of(bad).anyMatch(one -> one == id)) {
      throw PixelsField.bad(id);
    }
  }

  private static List<Integer> ids(LeafBatch batch) {
    try (batch) {
      return batch.samples().stream().map(Leaf::id).toList();
    }
  }

  @Test
  void aClosedBatchCannotBeRead() {
    try (LeafSequence sequence = LeafSequence.builder(10).build()) {
      LeafBatch batch = sequence.batch(0);
      batch.close();
      batch.close();
      assertThatThrownBy(batch::pixels).hasMessageContaining("closed");
    }
  }

  @Test
  void autoAddsAWorkerWhileTrainingWaits() {
    List<String> lines = new ArrayList<>();
    // The training step takes no time, so it always waits.
    try (LeafSequence sequence = LeafSequence.builder(20_000).batchSize(10).build();
        BatchStream<LeafBatch> stream =
            Loader.of(sequence).workers(Loader.AUTO).says(lines::add).open()) {
      stream.prefetch();
      assertThat(stream.workers()).isEqualTo(1);
      Digest.ofPasses(stream, 1);
      assertThat(stream.workers())
          .isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors()))
          .isEqualTo(1 + lines.size());
      assertThat(lines).allMatch(line -> line.startsWith("workers: "));
    }
  }

  @Test
  void argumentsAreChecked() {
    LoaderBuilder<LeafBatch> loader = Loader.of(LeafSequence.builder(1).build());
    assertThatThrownBy(() -> loader.workers(-2))
        .hasMessage("workers: -2 (expected: >= 0, or Loader.AUTO)");
    assertThatThrownBy(() -> loader.maxQueueSize(0)).hasMessage("maxQueueSize: 0 (expected: > 0)");
    assertThatThrownBy(() -> LeafSequence.builder(0))
        .hasMessage("samples: none (expected: at least one)");
  }
}
