package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Batch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBytesTest {
  /** No multiple of the batch size, so that the last batch is smaller. */
  private static final int SAMPLES = 1_003;

  private static String expected;

  private static LeafSequence sequence() {
    return LeafSequence.builder(SAMPLES).batchSize(16).shuffle(42).build();
  }

  /** By a loop over {@code batch(i)} that uses no stream at all. */
  @BeforeAll
  static void digestOfTwoEpochs() {
    Digest digest = new Digest();
    try (LeafSequence sequence = sequence()) {
      for (int epoch = 0; epoch < 2; epoch++) {
        for (int index = 0; index < sequence.length(); index++) {
          try (Batch batch = sequence.batch(index)) {
            digest.add(batch);
          }
        }
        sequence.onEpochEnd();
      }
    }
    expected = digest.hex();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void whateverTheNumberOfWorkers(int workers) {
    try (LeafSequence sequence = sequence();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThat(Digest.ofPasses(stream, 2)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void whateverTheQueue(int maxQueueSize) {
    try (LeafSequence sequence = sequence();
        BatchStream<LeafBatch> stream =
            Loader.of(sequence).workers(3).maxQueueSize(maxQueueSize).open()) {
      assertThat(Digest.ofPasses(stream, 2)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void whenResumedAtAnyBatch(int workers) {
    Digest digest = new Digest();
    try (LeafSequence sequence = sequence()) {
      for (int epoch = 0; epoch < 2; epoch++) {
        for (int from = 0; from < sequence.length(); from += 20) {
          sequence.resume(epoch);
          try (BatchStream<LeafBatch> stream =
              Loader.of(sequence).workers(workers).startAt(from).open()) {
            for (int taken = 0; taken < 20 && stream.hasNext(); taken++) {
              try (Batch batch = stream.next()) {
                digest.add(batch);
              }
            }
          }
        }
      }
    }
    assertThat(digest.hex()).isEqualTo(expected);
  }

  @Test
  void whenBatchesAreKeptOpen() {
    Digest digest = new Digest();
    try (LeafSequence sequence = sequence();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      for (int pass = 0; pass < 2; pass++) {
        List<LeafBatch> open = new ArrayList<>();
        while (stream.hasNext()) {
          open.add(stream.next());
        }
        open.forEach(digest::add);
        open.forEach(LeafBatch::close);
        stream.endPass();
      }
    }
    assertThat(digest.hex()).isEqualTo(expected);
  }

  @Test
  void afterARewind() {
    try (LeafSequence sequence = sequence();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      stream.prefetch();
      stream.next().close();
      stream.next().close();
      stream.rewind();
      assertThat(stream.position()).isZero();
      assertThat(Digest.ofPasses(stream, 2)).isEqualTo(expected);
    }
  }
}
