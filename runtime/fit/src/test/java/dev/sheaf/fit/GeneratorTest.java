package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators are pulled as often as there are steps: who uses them next misses nothing. */
final class GeneratorTest {
  private static final int[] SIZES = IntStream.range(0, 100).map(index -> 1).toArray();
  private static final float[] VALUES = new float[SIZES.length];

  static {
    for (int index = 0; index < VALUES.length; index++) {
      VALUES[index] = index;
    }
  }

  private final ListSequence sequence = ListSequence.of(SIZES, VALUES);
  private final CountDownLatch never = new CountDownLatch(1);

  /** Batches whose targets are their numbers, 0 to 99. */
  private Iterator<Batch> batches() {
    return IntStream.range(0, SIZES.length).mapToObj(sequence::batch).iterator();
  }

  private static float targetOf(Batch batch) {
    return batch.targets().get(0).floats().get(0);
  }

  @AfterEach
  void letGo() {
    never.countDown();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void trainingLeavesTheNextBatchToTheNextUser(int workers) {
    Iterator<Batch> generator = batches();
    Fit.generator(new TinyLearner(0), generator)
        .stepsPerEpoch(5)
        .epochs(3)
        .workers(workers)
        .verbose(0)
        .run();
    assertThat(targetOf(generator.next())).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void validationGoesOnWhereTheOneBeforeEnded(int workers) {
    Iterator<Batch> generator = batches();
    History history =
        Fit.of(new TinyLearner(0), sequence)
            .stepsPerEpoch(2)
            .epochs(4)
            .validation(generator, 3)
            .validationFrequency(2)
            .workers(workers)
            .verbose(0)
            .run();
    // The means of 0, 1, 2 and of 3, 4, 5.
    assertThat(history.get("val_loss")).containsExactly(1.0, 4.0);
    assertThat(targetOf(generator.next())).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void evaluationAndPredictionTakeTheirSteps(int workers) {
    Iterator<Batch> generator = batches();
    Logs logs =
        Evaluate.generator(new TinyLearner(0), generator)
            .steps(3)
            .workers(workers)
            .verbose(0)
            .run();
    assertThat(logs.get("loss")).isEqualTo(1);
    List<float[][]> outputs =
        Predict.generator(new TinyLearner(0), generator).steps(2).workers(workers).verbose(0).run();
    assertThat(outputs.get(0)).isDeepEqualTo(new float[][] {{3}, {4}});
    assertThat(targetOf(generator.next())).isEqualTo(5);
  }

  @Test
  void evaluationAndPredictionNeedTheirSteps() {
    TinyLearner learner = new TinyLearner(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluate.generator(learner, () -> sequence.batch(0)).verbose(0).run())
        .withMessage("steps: not set (expected: a number, since a generator has no length)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Predict.generator(learner, () -> sequence.batch(0)).verbose(0).run())
        .withMessage("steps: not set (expected: a number, since a generator has no length)");
    Iterator<Batch> three = batches();
    assertThatIllegalStateException()
        .isThrownBy(() -> Predict.generator(learner, three).steps(101).verbose(0).run())
        .withMessage("the data to predict from ended after 100 batches (expected: 101)");
  }

  private void waitAfter(int last, int index) {
    if (index > last) {
      try {
        never.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  @Timeout(20)
  void aGeneratorThatBlocksAfterTheLastStepHoldsNobodyUp(int workers) {
    int[] made = {0};
    History history =
        Fit.generator(
                new TinyLearner(0),
                () -> {
                  waitAfter(5, made[0]);
                  return sequence.batch(made[0]++);
                })
            .stepsPerEpoch(3)
            .epochs(2)
            .workers(workers)
            .verbose(0)
            .run();
    assertThat(history.get("loss")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  @Timeout(20)
  void aSequenceThatBlocksAfterTheLastStepHoldsNobodyUp(int workers) {
    sequence.onLoad = index -> waitAfter(5, index);
    History history =
        Fit.of(new TinyLearner(0), sequence)
            .stepsPerEpoch(3)
            .epochs(2)
            .validation(sequence)
            .validationSteps(4)
            .workers(workers)
            .verbose(0)
            .run();
    assertThat(history.get("val_loss")).hasSize(2);
    assertThat(sequence.ends).as("no pass has ended").isEmpty();
  }

  @Test
  @Timeout(20)
  void theSlotTimeoutIsTheUsers() {
    sequence.onLoad = index -> waitAfter(2, index);
    assertThatThrownBy(
            () ->
                Fit.of(new TinyLearner(0), sequence)
                    .slotTimeout(Duration.ofMillis(50))
                    .verbose(0)
                    .run())
        .hasMessageContaining("batch(3): not loaded after 0.050 s");
    assertThatThrownBy(
            () ->
                Evaluate.of(new TinyLearner(0), sequence)
                    .slotTimeout(Duration.ofMillis(50))
                    .verbose(0)
                    .run())
        .hasMessageContaining("batch(3): not loaded after 0.050 s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Predict.of(new TinyLearner(0), sequence).slotTimeout(Duration.ZERO))
        .withMessage("slotTimeout: PT0S (expected: > 0)");
  }
}
