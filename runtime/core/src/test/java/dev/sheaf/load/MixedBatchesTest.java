package dev.sheaf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MixedBatchesTest {
  @Test
  void aRecordWithAClassIndexIsRefusedWhenTheSequenceIsBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeafSequence.builder(10).mixUp(0.2).build())
        .withMessageStartingWith("mixUp: 'id' of Leaf is a target that cannot be mixed");
  }

  @Test
  void alphaIsAbove0() {
    for (double alpha : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LeafSequence.builder(10).cutMix(alpha))
          .withMessage("cutMix: " + alpha + " (expected: > 0)");
    }
  }

  @Test
  void aRecordWithoutAPhotoCannotBeAugmentedAsOne() {
    assertThat(LeafSequence.builder(10).build().augmentation()).isEmpty();
    assertThat(LeafSequence.builder(10).batchSize(4).build().describe())
        .isEqualTo("Leaf: 10 samples a pass in 3 batches of 4; no augmentation");
  }
}
