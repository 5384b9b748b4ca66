package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.fit.internal.loop.ClassWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Section C9 of Keras's behaviour, as the table has it. */
final class ClassWeightsTest {
  private enum Species {
    DAISY,
    ROSE,
    TULIP
  }

  private static final Map<Species, Double> BY_CONSTANT =
      Map.of(Species.DAISY, 1.0, Species.ROSE, 2.0, Species.TULIP, 0.5);

  private static Optional<Schema> schema() {
    TensorSpec species =
        new TensorSpec(
            "species", Role.TARGET, DType.FLOAT32, Shape.of(3), List.of("DAISY", "ROSE", "TULIP"));
    return Optional.of(new Schema("Flower", List.of(species), "", ""));
  }

  private static Batch batch(Tensor... targets) {
    return Batch.of(
        List.of(Tensor.ofFloats("x", Shape.of(targets[0].shape().dimension(0), 1), new float[3])),
        List.of(targets));
  }

  /** Rose, tulip, daisy. */
  private static final Batch ONE_HOT =
      batch(Tensor.ofFloats("species", Shape.of(3, 3), 0f, 1f, 0f, 0f, 0f, 1f, 1f, 0f, 0f));

  private static final Batch INDICES = batch(Tensor.ofLongs("species", Shape.of(3), 1L, 2L, 0L));

  @Test
  void takesConstantsNamesAndIndices() {
    for (Map<?, Double> weights :
        List.of(
            BY_CONSTANT,
            Map.of("DAISY", 1.0, "ROSE", 2.0, "TULIP", 0.5),
            Map.of(0, 1.0, 1, 2.0, 2, 0.5))) {
      assertThat(ClassWeights.of(weights, schema()).of(ONE_HOT, null)).containsExactly(2, 0.5f, 1);
      assertThat(ClassWeights.of(weights, schema()).of(INDICES, null)).containsExactly(2, 0.5f, 1);
    }
    assertThat(ClassWeights.of(BY_CONSTANT, Optional.empty()).of(INDICES, null))
        .containsExactly(2, 0.5f, 1);
  }

  @Test
  void multipliesWithTheSamplesOwnWeights() {
    assertThat(ClassWeights.of(BY_CONSTANT, schema()).of(ONE_HOT, new float[] {3, 4, 0}))
        .containsExactly(6, 2, 0);
  }

  @Test
  void readsAClassFromAColumnOfNumbers() {
    Batch numbers = batch(Tensor.ofFloats("y", Shape.of(3, 1), 1f, 0f, 1f));
    assertThat(ClassWeights.of(Map.of(0, 1, 1, 3), Optional.empty()).of(numbers, null))
        .containsExactly(3, 1, 3);
  }

  @Test
  void wantsEveryClass() {
    String message =
        "classWeights: none for [TULIP] (expected: one for each of [DAISY, ROSE, TULIP])";
    Map<?, Double> two = Map.of(Species.DAISY, 1.0, Species.ROSE, 2.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(two, schema()))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(two, Optional.empty()))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(Map.of(0, 1.0, 2, 1.0), Optional.empty()))
        .withMessage("classWeights: none for [1] (expected: one for each of [0, 1, 2])");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ClassWeights.of(Map.of(0, 1.0, 1, 1.0), Optional.empty()).of(INDICES, null))
        .withMessageContaining("none for class 2, in tensor 'species'");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ClassWeights.of(Map.of(0, 1.0, 1, 1.0), Optional.empty()).of(ONE_HOT, null))
        .withMessageContaining("2 weights (expected: 3, for target species: float32 [3, 3])");
  }

  @Test
  void refusesWhatIsNoClassOrNoWeight() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(Map.of("LILY", 1.0), schema()))
        .withMessage("classWeights: LILY (expected: one of [DAISY, ROSE, TULIP], or its index)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(Map.of(3, 1.0), schema()))
        .withMessageContaining("classWeights: 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(Map.of("DAISY", -1.0), schema()))
        .withMessage("classWeights: -1.0 for DAISY (expected: >= 0 and finite)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of(Map.of("DAISY", 1.0, 0, 1.0), schema()))
        .withMessageContaining("two for class");
  }

  @Test
  void belongsToATargetByItsName() {
    Batch two =
        batch(
            Tensor.ofFloats("size", Shape.of(3), 1f, 2f, 3f),
            Tensor.ofLongs("species", Shape.of(3), 1L, 2L, 0L));
    ClassWeights weights = ClassWeights.of("species", BY_CONSTANT, schema());

    assertThat(weights.target(two)).isEqualTo(1);
    assertThat(weights.of(two, new float[] {1, 2, 3})).containsExactly(2, 1, 3);
    assertThatIllegalStateException()
        .isThrownBy(() -> weights.of(batch(two.targets().get(0)), null))
        .withMessage("classWeights: target species (expected: one of the batch's [size])");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassWeights.of("kind", BY_CONSTANT, schema()))
        .withMessage("classWeights: target kind (expected: one of [species])");
  }

  @Test
  void wantsOneTarget() {
    Tensor target = Tensor.ofLongs("a", Shape.of(3), 0L, 1L, 2L);
    assertThatIllegalStateException()
        .isThrownBy(
            () -> ClassWeights.of(BY_CONSTANT, Optional.empty()).of(batch(target, target), null))
        .withMessageContaining("classWeights: the batch has 2 targets (expected: 1, or the name");
  }
}
