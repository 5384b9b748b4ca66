package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactlyOnceTest {
  private static final int SAMPLES = 6_400;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 8})
  void everySampleComesOnceInEachPassAlsoAfterAnEarlyEnd(int workers) {
    try (LeafSequence sequence = LeafSequence.builder(SAMPLES).batchSize(32).shuffle(7).build();
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      for (int pass = 0; pass < 3; pass++) {
        assertThat(idsOfPass(stream)).as("pass %d", pass).containsExactlyElementsOf(inOrder());
        stream.endPass();
      }
      for (int batch = 0; batch < 70; batch++) {
        stream.next().close();
      }
      stream.endPass();
      assertThat(idsOfPass(stream)).as("after the early end").containsExactlyElementsOf(inOrder());
    }
  }

  private static List<Integer> inOrder() {
    return IntStream.range(0, SAMPLES).boxed().toList();
  }

  /** The sorted ids that a training step sees in the tensors; checks what comes with them. */
  private static List<Integer> idsOfPass(BatchStream<LeafBatch> stream) {
    List<Integer> ids = new ArrayList<>();
    stream.prefetch();
    for (int batches = 0; stream.hasNext(); batches++) {
      assertThat(stream.position()).isEqualTo(batches);
      try (LeafBatch batch = stream.next()) {
        FloatBuffer pixels = batch.pixels().floats();
        for (int k = 0; k < batch.size(); k++) {
          int id = (int) batch.id().longs().get(k);
          ids.add(id);
          assertThat(batch.samples().get(k).id()).isEqualTo(id);
          assertThat(batch.kind().floats().get(3 * k + id % 3)).isEqualTo(1);
          for (int i = 0; i < PixelsField.LENGTH; i++) {
            assertThat(pixels.get()).isEqualTo(PixelsField.expected(id, i));
          }
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void aSequenceWrittenByHandComesInOrderAndOnce(int workers) {
    List<Integer> expected = IntStream.range(0, 50).boxed().toList();
    CountingSequence sequence = new CountingSequence(50);
    try (BatchStream<Batch> stream = Loader.of(sequence).workers(workers).maxQueueSize(4).open()) {
      for (int pass = 0; pass < 3; pass++) {
        List<Integer> seen = new ArrayList<>();
        while (stream.hasNext()) {
          try (Batch batch = stream.next()) {
            seen.add((int) batch.inputs().get(0).floats().get(0));
            assertThat(batch.inputs().get(0).floats().get(1)).isEqualTo(pass);
          }
        }
        assertThat(seen).isEqualTo(expected);
        stream.endPass();
      }
    }
    assertThat(sequence.epoch).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void batchesOfASequenceWrittenByHandCanBeShuffled(int workers) {
    List<List<Integer>> passes = new ArrayList<>();
    try (BatchStream<Batch> stream =
        Loader.of((Sequence<Batch>) new CountingSequence(20))
            .workers(workers)
            .shuffleBatches(5)
            .open()) {
      for (int pass = 0; pass < 2; pass++) {
        List<Integer> seen = new ArrayList<>();
        while (stream.hasNext()) {
          try (Batch batch = stream.next()) {
            seen.add((int) batch.inputs().get(0).floats().get(0));
          }
        }
        assertThat(seen)
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).boxed().toList());
        passes.add(seen);
        stream.endPass();
      }
    }
    assertThat(passes.get(0)).isNotEqualTo(passes.get(1));
    try (BatchStream<Batch> resumed =
        Loader.of((Sequence<Batch>) new CountingSequence(20))
            .workers(workers)
            .shuffleBatches(5)
            .startAt(1, 18)
            .open()) {
      List<Integer> seen = new ArrayList<>();
      while (resumed.hasNext()) {
        seen.add((int) resumed.next().inputs().get(0).floats().get(0));
      }
      assertThat(seen).isEqualTo(passes.get(1).subList(18, 20));
    }
  }

  /** Batches of one sample that say their index and their epoch. */
  private static final class CountingSequence implements Sequence<Batch> {
    private final int length;
    private int epoch;

    CountingSequence(int length) {
      this.length = length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public Batch batch(int index) {
      Tensor tensor = Tensor.ofFloats("x", Shape.of(1, 2), (float) index, epoch);
      return Batch.of(List.of(tensor), List.of());
    }

    @Override
    public void onEpochEnd() {
      epoch++;
    }
  }
}
