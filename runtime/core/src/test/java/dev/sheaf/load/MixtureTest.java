package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.Batch;
import dev.sheaf.order.Mixture;
import dev.sheaf.order.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves 0 to 96 are of the first list, 97 to 997 of the second, 998 to 1002 of the third. */
class MixtureTest {
  private static final List<Leaf> ALL = Leaf.list(1_003);
  private static final int[] ENDS = {97, 998, 1_003};
  private static final int EPOCHS = 50;

  private static Mixture<Leaf> mixture() {
    return Mixture.of(ALL.subList(0, 97), ALL.subList(97, 998), ALL.subList(998, 1_003));
  }

  private static LeafSequence sequence(Mixture<Leaf> mixture) {
    return LeafSequence.builder(mixture.samples(), id -> {})
        .batchSize(32)
        .sampler(mixture.shuffled(42))
        .build();
  }

  /** How often each leaf comes in the tensors of the next pass. */
  private static int[] countsOfPass(BatchStream<LeafBatch> stream) {
    int[] counts = new int[ALL.size()];
    while (stream.hasNext()) {
      try (LeafBatch batch = stream.next()) {
        for (int k = 0; k < batch.size(); k++) {
          counts[(int) batch.id().longs().get(k)]++;
        }
      }
    }
    stream.endPass();
    return counts;
  }

  private static int[] ofParts(int[] counts) {
    int[] sums = new int[ENDS.length];
    int part = 0;
    for (int id = 0; id < counts.length; id++) {
      part += id == ENDS[part] ? 1 : 0;
      sums[part] += counts[id];
    }
    return sums;
  }

  @Test
  void repeatsEverySampleOfAPartSoOftenInEachOfFiftyEpochs() {
    try (LeafSequence sequence = sequence(mixture().repeats(3, 1, 20));
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        int[] counts = countsOfPass(stream);
        for (int id = 0; id < counts.length; id++) {
          assertThat(counts[id])
              .as("leaf %d in epoch %d", id, epoch)
              .isEqualTo(id < 97 ? 3 : id < 998 ? 1 : 20);
        }
      }
    }
  }

  @Test
  void everySampleComesOnceWhereNothingIsSaid() {
    int[] order = mixture().shuffled(1).indices(1_003, 7);
    assertThat(order).isNotEqualTo(mixture().shuffled(1).indices(1_003, 8));
    Arrays.sort(order);
    assertThat(order).isEqualTo(Sampler.inOrder().indices(1_003, 0));
  }

  @Test
  void proportionsThatDivideAreExactInEachOfFiftyEpochs() {
    try (LeafSequence sequence = sequence(mixture().proportions(0.7, 0.2, 0.1).length(1_000));
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        assertThat(ofParts(countsOfPass(stream)))
            .as("epoch %d", epoch)
            .containsExactly(700, 200, 100);
      }
    }
  }

  /** The shares of an epoch are 142 6/7, 285 5/7 and 571 3/7. */
  @Test
  void whatIsLeftOverIsCarriedIntoTheNextEpoch() {
    double[] shares = {1000 / 7.0, 2000 / 7.0, 4000 / 7.0};
    int[] sums = new int[3];
    int[] perLeaf = new int[ALL.size()];
    try (LeafSequence sequence = sequence(mixture().proportions(1, 2, 4).length(1_000));
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(2).open()) {
      for (int epoch = 1; epoch <= EPOCHS; epoch++) {
        int[] counts = countsOfPass(stream);
        int[] parts = ofParts(counts);
        assertThat(parts[0] + parts[1] + parts[2]).isEqualTo(1_000);
        for (int part = 0; part < 3; part++) {
          sums[part] += parts[part];
          assertThat((double) sums[part])
              .as("part %d after %d epochs", part, epoch)
              .isCloseTo(epoch * shares[part], within(0.999));
        }
        for (int id = 0; id < counts.length; id++) {
          perLeaf[id] += counts[id];
        }
        if (epoch % 7 == 0) {
          int each = epoch / 7 * 1_000;
          assertThat(sums).containsExactly(each, 2 * each, 4 * each);
        }
      }
    }
    int from = 0;
    for (int end : ENDS) { // in turn: none has come twice more than another of its part
      int[] part = Arrays.copyOfRange(perLeaf, from, end);
      Arrays.sort(part);
      assertThat(part[part.length - 1] - part[0]).isLessThanOrEqualTo(1);
      from = end;
    }
  }

  @Test
  void mixesThePartsWithinAnEpoch() {
    int[] order = mixture().repeats(9, 1, 1).shuffled(3).indices(1_003, 0);
    long early = Arrays.stream(order).limit(order.length / 2).filter(id -> id < 97).count();
    // Hypergeometric: mean 436.5, standard deviation 10.6.
    assertThat(early).isBetween(390L, 480L);
  }

  @Test
  void isAFunctionOfTheEpochHoweverLate() {
    Sampler sampler = mixture().proportions(1, 2, 4).length(1_000).shuffled(5);
    int[] late = sampler.indices(1_003, Integer.MAX_VALUE - 1);
    assertThat(late).hasSize(1_000).isEqualTo(sampler.indices(1_003, Integer.MAX_VALUE - 1));
    assertThat(sampler.order(1_003, 3).fingerprint())
        .isNotEqualTo(sampler.order(1_003, 4).fingerprint())
        .isNotEqualTo(
            mixture().proportions(1, 2, 5).length(1_000).shuffled(5).order(1_003, 3).fingerprint());
  }

  private static String digestOfTwoEpochs() {
    Digest digest = new Digest();
    try (LeafSequence sequence = sequence(mixture().proportions(1, 2, 4))) {
      for (int epoch = 0; epoch < 2; epoch++) {
        for (int index = 0; index < sequence.length(); index++) {
          try (Batch batch = sequence.batch(index)) {
            digest.add(batch);
          }
        }
        sequence.onEpochEnd();
      }
    }
    return digest.hex();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheSameBytesWhateverTheNumberOfWorkersAndResumedInMidEpoch(int workers) {
    String expected = digestOfTwoEpochs();
    try (LeafSequence sequence = sequence(mixture().proportions(1, 2, 4));
        BatchStream<LeafBatch> stream = Loader.of(sequence).workers(workers).open()) {
      assertThat(Digest.ofPasses(stream, 2)).isEqualTo(expected);
    }
    Digest resumed = new Digest();
    for (int epoch = 0; epoch < 2; epoch++) {
      for (int from = 0; from < 32; from += 13) {
        try (LeafSequence sequence = sequence(mixture().proportions(1, 2, 4))) {
          sequence.resume(epoch);
          try (BatchStream<LeafBatch> stream =
              Loader.of(sequence).workers(workers).startAt(from).open()) {
            for (int taken = 0; taken < 13 && stream.hasNext(); taken++) {
              try (Batch batch = stream.next()) {
                resumed.add(batch);
              }
            }
          }
        }
      }
    }
    assertThat(resumed.hex()).isEqualTo(expected);
  }

  @Test
  void theListsAreSeenAsOneAndNotCopied() {
    List<Leaf> growing = new ArrayList<>(Leaf.list(3));
    Mixture<Leaf> mixture = Mixture.of(growing, ALL.subList(500, 502));
    assertThat(mixture.samples().stream().map(Leaf::id)).containsExactly(0, 1, 2, 500, 501);
    try (LeafSequence sequence = sequence(mixture)) {
      growing.add(new Leaf(3));
      assertThatThrownBy(sequence::onEpochEnd)
          .hasMessageStartingWith("samples: 6 in epoch 1 (expected: 5");
    }
  }

  @Test
  void argumentsAreChecked() {
    assertThatThrownBy(() -> Mixture.of())
        .hasMessage("parts: none (expected: at least one list of samples)");
    assertThatThrownBy(() -> Mixture.of(ALL, List.of()))
        .hasMessage("part 1 of the mixture has no samples (expected: at least one)");
    assertThatThrownBy(() -> mixture().repeats(1, 2))
        .hasMessage("repeats: 2 (expected: 3, one for each part)");
    assertThatThrownBy(() -> mixture().repeats(1, 0, 2))
        .hasMessage("repeats of part 1: 0 (expected: > 0)");
    assertThatThrownBy(() -> mixture().repeats(1, 1 << 22, 2))
        .hasMessage("repeats: 3779068011 samples an epoch (expected: at most 2147483647)");
    assertThatThrownBy(() -> mixture().proportions(0.5, -1, 0.5))
        .hasMessage("proportion of part 1: -1.0 (expected: finite and > 0)");
    assertThatThrownBy(() -> mixture().proportions(0.9, 0.1, 0.0001))
        .hasMessage(
            "proportion of part 2: less than one sample in an epoch of 1003 (expected: at least"
                + " one); use a greater length or proportion");
    assertThatThrownBy(() -> mixture().length(100))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "length: 100 (expected: after proportions; without them every epoch has all samples)");
    assertThatThrownBy(() -> mixture().proportions(1, 1, 1).length(0))
        .hasMessage("length: 0 (expected: > 0)");
    assertThatThrownBy(() -> mixture().shuffled(1).indices(1_000, 0))
        .hasMessageContaining("made from 1003 samples and is used with 1000");
  }
}
