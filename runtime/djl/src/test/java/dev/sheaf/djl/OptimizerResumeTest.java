package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.optimizer.Adadelta;
import dev.sheaf.djl.optimizer.Adagrad;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.Formula;
import dev.sheaf.djl.optimizer.Lion;
import dev.sheaf.djl.optimizer.Nadam;
import dev.sheaf.djl.optimizer.ParameterFilter;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import dev.sheaf.djl.optimizer.RmsProp;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that accumulate, clip and average, broken off after any step and gone on with elsewhere. */
class OptimizerResumeTest {
  private static final int STEPS = 24;

  @TempDir Path folder;

  static Stream<Supplier<ResumableOptimizer>> optimizers() {
    return Stream.of(
        () -> Sgd.of(0.05),
        () ->
            Sgd.builder().learningRate(0.05).momentum(0.9).nesterov(true).weightDecay(1e-3).build(),
        () -> Sgd.builder().formula(Formula.PYTORCH).learningRate(0.05).momentum(0.9).build(),
        () -> RmsProp.of(0.01),
        () -> RmsProp.builder().learningRate(0.01).momentum(0.9).centered(true).build(),
        () -> Adagrad.of(0.05),
        () -> Adadelta.of(1),
        () -> Adam.of(0.01),
        () -> Adam.builder().formula(Formula.PYTORCH).weightDecay(0.01).build(),
        () -> Adam.builder().learningRate(0.01).amsgrad(true).build(),
        () ->
            AdamW.builder()
                .learningRate(0.01)
                .excludeFromWeightDecay(ParameterFilter.biasesAndNorms())
                .build(),
        () -> Nadam.of(0.01),
        () -> Lion.of(0.003));
  }

  private static DjlLearnerBuilder settings(ResumableOptimizer optimizer) {
    return DjlLearner.builder(Networks.dense(7, 1))
        .optimizer(optimizer)
        .loss("mse")
        .inputShape(3)
        .threads(1)
        .seed(5);
  }

  private static DjlLearner learner(ResumableOptimizer optimizer) {
    return settings(optimizer)
        .learningRateFactor("01", 0.5)
        .globalClipNorm(1)
        .gradientAccumulationSteps(3)
        .ema(0.9, 4)
        .build();
  }

  private static Batch batch(int step) {
    Random random = new Random(step);
    float[] inputs = new float[8 * 3];
    float[] targets = new float[8];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
      targets[i % 8] += inputs[i] * (1 + i % 3);
    }
    return Batch.of(
        List.of(Tensor.ofFloats("x", Shape.of(8, 3), inputs)),
        List.of(Tensor.ofFloats("y", Shape.of(8, 1), targets)));
  }

  private byte[] state(DjlLearner learner) throws IOException {
    Path file = folder.resolve("state");
    learner.saveState(file);
    return Files.readAllBytes(file);
  }

  private static void train(DjlLearner learner, int from, int to) {
    for (int step = from; step < to; step++) {
      if (step == 9) {
        learner.learningRate(learner.learningRate() / 2);
      }
      learner.train(batch(step), null);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void goesOnBitForBitAfterSomeSteps(Supplier<ResumableOptimizer> optimizer) throws IOException {
    goesOnBitForBit(optimizer, 2);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("optimizers")
  void goesOnBitForBitAfterTwentySteps(Supplier<ResumableOptimizer> optimizer) throws IOException {
    goesOnBitForBit(optimizer, 20);
  }

  private void goesOnBitForBit(Supplier<ResumableOptimizer> optimizer, int breaks)
      throws IOException {
    byte[][] states = new byte[STEPS + 1][];
    try (DjlLearner learner = learner(optimizer.get())) {
      for (int step = 0; step < STEPS; step++) {
        states[step] = state(learner);
        train(learner, step, step + 1);
      }
      states[STEPS] = state(learner);
    }
    Random random = new Random(STEPS);
    for (int i = 0; i < breaks; i++) {
      int broken = random.nextInt(STEPS);
      Path file = Files.write(folder.resolve("broken"), states[broken]);
      try (DjlLearner learner = learner(optimizer.get())) {
        // What the learner did before must leave nothing behind.
        train(learner, 0, i % 5);
        learner.loadState(file);
        train(learner, broken, STEPS);
        // Weights, what the optimizer keeps, sums, averages and counts.
        assertThat(state(learner)).as("broken off after %d steps", broken).isEqualTo(states[STEPS]);
      }
    }
  }

  /** As it is when a checkpoint is written at the end of an epoch that swapped. */
  @Test
  void aStateWithTheAveragesInPlaceGoesOnFromTheWeights() throws IOException {
    byte[] expected;
    Path file = folder.resolve("swapped");
    try (DjlLearner learner = learner(Adam.of(0.01))) {
      train(learner, 0, 7);
      byte[] before = state(learner);
      learner.useAveragedWeights(true);
      assertThat(state(learner)).isNotEqualTo(before);
      learner.saveState(file);
      learner.useAveragedWeights(false);
      assertThat(state(learner)).isEqualTo(before);
      train(learner, 7, 12);
      expected = state(learner);
    }
    try (DjlLearner learner = learner(Adam.of(0.01))) {
      learner.loadState(file);
      train(learner, 7, 12);
      assertThat(state(learner)).isEqualTo(expected);
    }
  }

  static Stream<UnaryOperator<DjlLearnerBuilder>> otherSettings() {
    return Stream.of(
        settings -> settings.clipNorm(2),
        settings -> settings.globalClipNorm(1),
        settings -> settings.gradientAccumulationSteps(2),
        settings -> settings.ema(0.99),
        settings -> settings.learningRateFactor("01", 0.1));
  }

  @ParameterizedTest
  @MethodSource("otherSettings")
  void aStateOfOtherSettingsIsRefused(UnaryOperator<DjlLearnerBuilder> change) throws IOException {
    Path file = folder.resolve("plain");
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      learner.saveState(file);
    }
    try (DjlLearner learner = change.apply(settings(Adam.of(0.01))).build()) {
      assertThatThrownBy(() -> learner.loadState(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("plain is of other settings")
          .hasMessageContaining("none there and ")
          .hasMessageContaining("load the weights only");
      learner.loadWeights(file);
    }
  }

  @Test
  void theFormulaAndTheDecayAreSettingsToo() throws IOException {
    Path file = folder.resolve("keras");
    try (DjlLearner learner = settings(AdamW.of(0.01)).build()) {
      learner.saveState(file);
    }
    for (AdamW other :
        List.of(
            AdamW.builder().formula(Formula.PYTORCH).build(),
            AdamW.builder().weightDecay(0.1).build(),
            AdamW.builder().excludeFromWeightDecay(ParameterFilter.biasesAndNorms()).build())) {
      try (DjlLearner learner = settings(other).build()) {
        assertThatThrownBy(() -> learner.loadState(file))
            .hasMessageContaining("keras is of another optimizer")
            .hasMessageContaining(other.toString());
      }
    }
  }
}
