package dev.sheaf.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputedShuffleTest {
  /** The samples at the first places, as an implementation in another language has them. */
  @Test
  void isTheSameOnEveryMachine() {
    assertThat(first(Sampler.computedShuffle(42).order(100_000_000, 0), 6))
        .containsExactly(99683575, 81403797, 90058358, 7869496, 66440988, 49136205);
    assertThat(first(Sampler.computedShuffle(42).order(100_000_000, 1), 6))
        .containsExactly(21273216, 43394452, 51895132, 76479560, 35604619, 38589509);
    Order most = Sampler.computedShuffle(7).order(Integer.MAX_VALUE, 3);
    assertThat(first(most, 2)).containsExactly(475676884, 1758679653);
    assertThat(most.sample(Integer.MAX_VALUE - 1)).isEqualTo(815529187);
    assertThat(first(Sampler.computedShuffle(42).order(100_000, 3), 4))
        .containsExactly(74484, 19348, 46066, 13959);
  }

  private static int[] first(Order order, int count) {
    int[] samples = new int[count];
    Arrays.setAll(samples, order::sample);
    return samples;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 1000, 65_536, 65_537, 100_000, 131_072, 131_073, 1_000_003})
  void hasEverySampleOnce(int size) {
    Order order = Sampler.computedShuffle(9).order(size, 3);
    assertThat(order.length()).isEqualTo(size);
    assertThat(order.isPermutation()).isTrue();
    BitSet seen = new BitSet(size);
    for (int place = 0; place < size; place++) {
      seen.set(order.sample(place));
    }
    assertThat(seen.length()).isEqualTo(size);
    assertThat(seen.cardinality()).isEqualTo(size);
  }

  @Test
  void isTheShuffleOfAFewSamples() {
    assertThat(Sampler.computedShuffle(42).indices(65_536, 3))
        .isEqualTo(Sampler.shuffled(42).indices(65_536, 3));
    assertThat(Sampler.computedShuffle(42).indices(65_537, 3))
        .isNotEqualTo(Sampler.shuffled(42).indices(65_537, 3));
  }

  @Test
  void isAnotherInEachEpochAndUnderEachSeed() {
    Order order = Sampler.computedShuffle(1).order(100_000, 5);
    Order again = Sampler.computedShuffle(1).order(100_000, 5);
    Order later = Sampler.computedShuffle(1).order(100_000, 6);
    Order other = Sampler.computedShuffle(2).order(100_000, 5);
    Order longer = Sampler.computedShuffle(1).order(100_001, 5);
    assertThat(again.toArray()).isEqualTo(order.toArray());
    assertThat(later.toArray()).isNotEqualTo(order.toArray());
    assertThat(other.toArray()).isNotEqualTo(order.toArray());
    assertThat(again.fingerprint()).isEqualTo(order.fingerprint());
    assertThat(later.fingerprint()).isNotEqualTo(order.fingerprint());
    assertThat(other.fingerprint()).isNotEqualTo(order.fingerprint());
    assertThat(longer.fingerprint()).isNotEqualTo(order.fingerprint());
  }

  /** Sixteenths of the places against sixteenths of the samples, over many epochs. */
  @Test
  void sendsEveryPartOfTheListToEveryPartOfTheEpoch() {
    int size = 80_000;
    int[] counts = new int[256];
    int epochs = 100;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Order order = Sampler.computedShuffle(11).order(size, epoch);
      for (int place = 0; place < size; place++) {
        counts[place / 5000 * 16 + order.sample(place) / 5000]++;
      }
    }
    double expected = epochs * size / 256.0;
    double chiSquare =
        Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    // 225 degrees of freedom: the 0.0005 and the 0.9995 quantile (Wilson and Hilferty).
    assertThat(chiSquare).isBetween(161.0, 302.0);
  }

  /** What a shuffle has half of the time, and once an epoch. */
  @Test
  void hasAsManyAscentsAndFixedPointsAsAShuffle() {
    int size = 80_000;
    int epochs = 100;
    long ascents = 0;
    int fixed = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Order order = Sampler.computedShuffle(13).order(size, epoch);
      for (int place = 0; place < size; place++) {
        ascents += place > 0 && order.sample(place - 1) < order.sample(place) ? 1 : 0;
        fixed += order.sample(place) == place ? 1 : 0;
      }
    }
    // Mean (n - 1) / 2 and variance (n + 1) / 12 each; 4 standard deviations.
    assertThat((double) ascents)
        .isCloseTo(epochs * (size - 1) / 2.0, within(4 * Math.sqrt(epochs * (size + 1) / 12.0)));
    assertThat(fixed).isBetween(60, 140);
  }

  @Test
  void theOrderIsThatOfTheIndices() {
    for (Sampler sampler :
        new Sampler[] {Sampler.inOrder(), Sampler.shuffled(4), Sampler.computedShuffle(4)}) {
      int[] indices = sampler.indices(70_000, 2);
      assertThat(sampler.order(70_000, 2).toArray()).isEqualTo(indices);
    }
    assertThat(Sampler.inOrder().order(1000, 0).fingerprint())
        .isEqualTo(Arrays.hashCode(Sampler.inOrder().indices(1000, 0)));
  }

  @Test
  void moreSamplesThanAnOrderIsHeldOfAreComputed() {
    int size = (1 << 27) + 1;
    assertThat(first(Sampler.shuffled(42).order(size, 1), 100))
        .isEqualTo(first(Sampler.computedShuffle(42).order(size, 1), 100));
  }
}
