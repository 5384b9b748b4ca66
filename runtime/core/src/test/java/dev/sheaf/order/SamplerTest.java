package dev.sheaf.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SamplerTest {
  /** Computed by an implementation in another language. */
  @Test
  void isTheSameOnEveryMachine() throws Exception {
    assertThat(Sampler.shuffled(42).indices(10, 0)).containsExactly(6, 4, 8, 9, 1, 3, 0, 5, 7, 2);
    assertThat(Sampler.shuffled(42).indices(10, 1)).containsExactly(8, 4, 6, 3, 5, 9, 0, 7, 2, 1);
    assertThat(Sampler.shuffled(-1).indices(10, 7)).containsExactly(2, 9, 7, 8, 3, 6, 0, 5, 4, 1);
    String large =
        Arrays.stream(Sampler.shuffled(42).indices(100_000, 3))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(large.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(digest)).startsWith("c2f58ac316c0a8f9");
  }

  @Test
  void reachesEachPermutationEquallyOften() {
    Map<String, Integer> counts = new HashMap<>();
    int draws = 24_000;
    for (int epoch = 0; epoch < draws; epoch++) {
      counts.merge(Arrays.toString(Sampler.shuffled(7).indices(4, epoch)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    double expected = draws / 24.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(chiSquare).isLessThan(49.7); // 23 degrees of freedom, p = 0.001
  }

  @Test
  void leavesTheOrderOfTheList() {
    assertThat(Sampler.inOrder().indices(4, 9)).containsExactly(0, 1, 2, 3);
    assertThat(Sampler.inOrder().indices(0, 0)).isEmpty();
  }

  @Test
  void drawsInProportionToTheWeights() {
    List<Double> weights = List.of(0.0, 1.0, 0.0, 2.0, 5.0, 0.0);
    Sampler order = Sampler.weighted(weights, w -> w, 80_000, 42);
    assertThat(order.length(6)).isEqualTo(80_000);
    int[] counts = new int[6];
    for (int index : order.indices(6, 0)) {
      counts[index]++;
    }
    assertThat(counts[0] + counts[2] + counts[5]).isZero();
    // Five standard deviations of a binomial count are below 750.
    assertThat(counts[1]).isCloseTo(10_000, within(750));
    assertThat(counts[3]).isCloseTo(20_000, within(750));
    assertThat(counts[4]).isCloseTo(50_000, within(750));
  }

  @Test
  void drawsTheSameForTheSameSeedAndEpochOnly() {
    List<Integer> samples = IntStream.range(1, 100).boxed().toList();
    Sampler order = Sampler.weighted(samples, n -> n, 42);
    int[] third = order.indices(99, 3);
    order.indices(99, 5);
    assertThat(order.indices(99, 3)).isEqualTo(third);
    assertThat(Sampler.weighted(samples, n -> n, 42).indices(99, 3)).isEqualTo(third);
    assertThat(order.indices(99, 4)).isNotEqualTo(third);
    assertThat(Sampler.weighted(samples, n -> n, 43).indices(99, 3)).isNotEqualTo(third);
  }

  @Test
  void givesEveryClassItsShareOfEveryEpochAndEverySampleItsTurn() {
    List<String> samples = new ArrayList<>();
    IntStream.range(0, 90).forEach(i -> samples.add("often"));
    IntStream.range(0, 7).forEach(i -> samples.add("seldom"));
    samples.add("once");
    Sampler order = Sampler.balanced(samples, name -> name, 42);
    int[] perSample = new int[98];
    for (int epoch = 0; epoch < 20; epoch++) {
      Map<String, Integer> perClass = new HashMap<>();
      for (int index : order.indices(98, epoch)) {
        perClass.merge(samples.get(index), 1, Integer::sum);
        perSample[index]++;
      }
      assertThat(perClass.values()).hasSize(3).allMatch(n -> n == 32 || n == 33);
    }
    int[] often = Arrays.copyOf(perSample, 90);
    int[] seldom = Arrays.copyOfRange(perSample, 90, 97);
    assertThat(Arrays.stream(often).max().getAsInt() - Arrays.stream(often).min().getAsInt())
        .isLessThanOrEqualTo(1);
    assertThat(Arrays.stream(seldom).max().getAsInt() - Arrays.stream(seldom).min().getAsInt())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void drawsTheSamplesOfAClassInANewOrderEachTurn() {
    List<Integer> samples = IntStream.range(0, 64).boxed().toList();
    Sampler order = Sampler.balanced(samples, n -> "all", 32, 42);
    List<Integer> firstHalf = sorted(order.indices(64, 0));
    assertThat(sorted(order.indices(64, 1))).doesNotContainAnyElementsOf(firstHalf);
    assertThat(sorted(order.indices(64, 2))).isNotEqualTo(firstHalf);
  }

  private static List<Integer> sorted(int[] indices) {
    return Arrays.stream(indices).sorted().boxed().toList();
  }

  @Test
  void mixesTheClassesWithinAnEpoch() {
    List<String> samples = List.of("a", "a", "a", "a", "a", "a", "a", "a", "b", "b", "b", "b");
    int[] order = Sampler.balanced(samples, name -> name, 42).indices(12, 0);
    List<String> names = Arrays.stream(order).mapToObj(samples::get).toList();
    assertThat(names).isNotEqualTo(names.stream().sorted().toList());
    assertThat(Sampler.balanced(samples, name -> name, 42).indices(12, 0)).isEqualTo(order);
    assertThat(Sampler.balanced(samples, name -> name, 42).indices(12, 1)).isNotEqualTo(order);
  }
}
