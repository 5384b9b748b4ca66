package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.order.Sampler;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadSamplesTest {
  private static final int SAMPLES = 1_000;
  private static final Set<Integer> BAD = Set.of(17, 18, 19, 333, 999);

  @TempDir Path folder;

  private static LeafSequence sequence(BadSamples policy, Set<Integer> bad) {
    IntConsumer encoding =
        id -> {
          if (bad.contains(id)) {
            throw PixelsField.bad(id);
          }
        };
    return LeafSequence.builder(SAMPLES, encoding)
        .batchSize(20)
        .shuffle(1)
        .onBadSample(policy)
        .build();
  }

  private static String digest(BadSamples policy, int workers) {
    try (LeafSequence sequence = sequence(policy, BAD);
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      return Digest.ofPasses(stream, 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void skippedSamplesAreMissingAndNothingElseChanges(int workers) {
    List<List<Integer>> all = new ArrayList<>();
    try (LeafSequence sequence = sequence(BadSamples.FAIL, Set.of())) {
      for (int index = 0; index < sequence.length(); index++) {
        try (LeafBatch batch = sequence.batch(index)) {
          all.add(batch.samples().stream().map(Leaf::id).toList());
        }
      }
    }
    try (LeafSequence sequence = sequence(BadSamples.SKIP, BAD);
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      for (List<Integer> ids : all) {
        try (LeafBatch batch = stream.next()) {
          List<Integer> good = ids.stream().filter(id -> !BAD.contains(id)).toList();
          assertThat(batch.size()).isEqualTo(good.size());
          assertThat(batch.weights()).isEmpty();
          FloatBuffer pixels = batch.pixels().floats();
          for (int k = 0; k < good.size(); k++) {
            int id = good.get(k);
            assertThat(batch.samples().get(k).id()).isEqualTo(id);
            assertThat(batch.id().longs().get(k)).isEqualTo(id);
            assertThat(batch.kind().floats().get(3 * k + id % 3)).isEqualTo(1);
            assertThat(pixels.get(PixelsField.LENGTH * k + 2))
                .isEqualTo(PixelsField.expected(id, 2));
          }
        }
      }
      assertThat(stream.hasNext()).isFalse();
      assertThat(stream.badSamples()).isEqualTo(BAD.size());
      stream.endPass();
      assertThat(stream.badSamples()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void samplesOfWeightZeroKeepTheirPlace(int workers) {
    try (LeafSequence sequence = sequence(BadSamples.ZERO_WEIGHT, BAD);
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      Set<Integer> zero = new HashSet<>();
      while (stream.hasNext()) {
        try (LeafBatch batch = stream.next()) {
          assertThat(batch.size()).isEqualTo(20);
          FloatBuffer weights = batch.weights().orElseThrow().floats();
          for (int k = 0; k < batch.size(); k++) {
            int id = batch.samples().get(k).id();
            boolean bad = weights.get(k) == 0;
            if (bad) {
              zero.add(id);
            } else {
              assertThat(weights.get(k)).isEqualTo(1);
            }
            assertThat(batch.id().longs().get(k)).isEqualTo(bad ? 0 : id);
            for (int i = 0; i < PixelsField.LENGTH; i++) {
              assertThat(batch.pixels().floats().get(PixelsField.LENGTH * k + i))
                  .isEqualTo(bad ? 0 : PixelsField.expected(id, i));
            }
          }
        }
      }
      assertThat(zero).isEqualTo(BAD);
      assertThat(stream.badSamples()).isEqualTo(BAD.size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theBytesAreTheSameForEveryNumberOfWorkers(int workers) {
    for (BadSamples policy : List.of(BadSamples.SKIP, BadSamples.ZERO_WEIGHT)) {
      assertThat(digest(policy, workers)).isEqualTo(digest(policy, 0));
    }
  }

  @Test
  void aBatchOfBadSamplesOnlyHasSizeZero() {
    Set<Integer> all = new HashSet<>();
    for (int id = 0; id < SAMPLES; id++) {
      all.add(id);
    }
    try (LeafSequence sequence = sequence(BadSamples.SKIP, all);
        LeafBatch batch = sequence.batch(0)) {
      assertThat(batch.size()).isZero();
      assertThat(batch.samples()).isEmpty();
      assertThat(batch.pixels()).hasToString("pixels: float32 [0, 6]");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 8})
  void aBudgetThatIsUsedUpFailsAtTheSameSample(int workers) {
    try (LeafSequence sequence = sequence(BadSamples.SKIP.atMost(0.002), BAD);
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      BadSampleException failure = null;
      int batches = 0;
      while (failure == null) {
        try {
          stream.next().close();
          batches++;
        } catch (BadSampleException e) {
          failure = e;
        }
      }
      List<Integer> inOrder = badInOrder(sequence);
      assertThat(failure.sample()).isEqualTo(inOrder.get(2));
      assertThat(failure)
          .hasMessageContaining(
              "not an image (bad sample number 3 of 1000 in this pass; at most 0.2 % may be bad)");
      assertThat(batches).isEqualTo(batchOf(sequence, inOrder.get(2)));
    }
  }

  @Test
  void aBudgetThatIsNotUsedUpLetsEveryPassThrough() {
    try (LeafSequence sequence = sequence(BadSamples.SKIP.atMost(0.005), BAD);
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      assertThat(Digest.ofPasses(stream, 3)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void theListNamesEachOnceInTheOrderOfTheFirstPass(int workers) throws IOException {
    Path list = folder.resolve("bad-" + workers + ".tsv");
    Files.writeString(list, "from an earlier run\n");
    try (LeafSequence sequence = sequence(BadSamples.SKIP.list(list), BAD)) {
      List<String> expected = new ArrayList<>(List.of("from an earlier run"));
      for (int id : badInOrder(sequence)) {
        expected.add(id + "\tpixels\tleaf-" + id + ".jpg\tnot an image");
      }
      try (BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
        Digest.ofPasses(stream, 2);
      }
      assertThat(list).hasContent(String.join("\n", expected));
    }
  }

  private static List<Integer> badInOrder(LeafSequence sequence) {
    List<Integer> found = new ArrayList<>();
    for (int id : Sampler.shuffled(1).indices(SAMPLES, 0)) {
      if (BAD.contains(id)) {
        found.add(id);
      }
    }
    return found;
  }

  private static int batchOf(LeafSequence sequence, int wanted) {
    int[] order = Sampler.shuffled(1).indices(SAMPLES, 0);
    for (int at = 0; at < order.length; at++) {
      if (order[at] == wanted) {
        return at / 20;
      }
    }
    throw new AssertionError(wanted);
  }

  @Test
  void theShareIsChecked() {
    assertThatThrownBy(() -> BadSamples.SKIP.atMost(1.5))
        .hasMessage("atMost: 1.5 (expected: 0 to 1)");
  }
}
