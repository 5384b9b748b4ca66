package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.order.Sampler;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
  /** The 0.999 quantile of chi-square with 5 degrees of freedom (Abramowitz, Stegun, 26.8). */
  private static final double LIMIT = 20.515;

  private static final int EPOCHS = 60_000;

  @Test
  void allSixOrdersOfThreeSamplesAreEquallyLikelyOverEpochs() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      counts.merge(Arrays.toString(Sampler.shuffled(42).indices(3, epoch)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(6);
    assertThat(chiSquare(counts)).isLessThan(LIMIT);
  }

  @Test
  void allSixOrdersOfThreeSamplesAreEquallyLikelyOverSeeds() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < EPOCHS; seed++) {
      counts.merge(Arrays.toString(Sampler.shuffled(seed).indices(3, 0)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(6);
    assertThat(chiSquare(counts)).isLessThan(LIMIT);
  }

  private static double chiSquare(Map<String, Integer> counts) {
    double expected = EPOCHS / 6.0;
    return counts.values().stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  @Test
  void oneSeedRepeatsAndTwoDiffer() {
    assertThat(Sampler.shuffled(1).indices(1000, 5))
        .isEqualTo(Sampler.shuffled(1).indices(1000, 5));
    assertThat(Sampler.shuffled(1).indices(1000, 5))
        .isNotEqualTo(Sampler.shuffled(2).indices(1000, 5));
    assertThat(Sampler.shuffled(1).indices(1000, 5))
        .isNotEqualTo(Sampler.shuffled(1).indices(1000, 6));
  }

  @Test
  void everyOrderIsAPermutation() {
    for (int size : new int[] {1, 2, 3, 10, 1000, 100_000}) {
      int[] order = Sampler.shuffled(9).indices(size, 3);
      Arrays.sort(order);
      assertThat(order).isEqualTo(IntStream.range(0, size).toArray());
    }
  }

  @Test
  void aSequenceReshufflesAtTheEndOfAnEpochAndNotBefore() {
    try (LeafSequence sequence = LeafSequence.builder(50).batchSize(50).shuffle(3).build()) {
      int[] first = ids(sequence);
      assertThat(ids(sequence)).isEqualTo(first);
      sequence.onEpochEnd();
      int[] second = ids(sequence);
      assertThat(second).isNotEqualTo(first);
      sequence.resume(0);
      assertThat(ids(sequence)).isEqualTo(first);
      sequence.resume(1);
      assertThat(ids(sequence)).isEqualTo(second);
    }
  }

  private static int[] ids(LeafSequence sequence) {
    try (LeafBatch batch = sequence.batch(0)) {
      return batch.samples().stream().mapToInt(Leaf::id).toArray();
    }
  }
}
