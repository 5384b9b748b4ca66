package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Metric;
import dev.sheaf.fit.StepResult;
import dev.sheaf.fit.StepTimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlLearnerTest {
  /** Points of the plane; the class says whether their coordinates have the same sign. */
  static Batch quadrants(int size, long seed) {
    Random random = new Random(seed);
    float[] points = new float[2 * size];
    long[] classes = new long[size];
    for (int i = 0; i < size; i++) {
      points[2 * i] = random.nextFloat() * 2 - 1;
      points[2 * i + 1] = random.nextFloat() * 2 - 1;
      classes[i] = points[2 * i] * points[2 * i + 1] > 0 ? 1 : 0;
    }
    return Batch.of(
        List.of(Tensor.ofFloats("point", Shape.of(size, 2), points)),
        List.of(Tensor.ofLongs("quadrant", Shape.of(size), classes)));
  }

  @Test
  void learnsWhatNoStraightLineSeparates() {
    try (DjlLearner learner =
        DjlLearner.builder(Networks.dense(16, 2))
            .optimizer(Adam.of(0.02))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .metrics("accuracy")
            .seed(1)
            .build()) {
      for (int step = 0; step < 200; step++) {
        learner.train(quadrants(64, step), null);
      }
      StepResult held = learner.evaluate(quadrants(500, -1), null);

      assertThat(learner.metrics().stream().map(Metric::name)).containsExactly("accuracy");
      assertThat(held.size()).isEqualTo(500);
      assertThat(held.sums()[0] / held.sums()[1]).isGreaterThan(0.95);
      assertThat(held.loss()).isLessThan(0.2);
    }
  }

  @Test
  void readsBackTheWeightsItWrote(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("weights.safetensors");
    try (DjlLearner first = small(1);
        DjlLearner second = small(2)) {
      first.train(quadrants(8, 1), null);
      first.saveWeights(file);
      float[][] expected = first.predict(quadrants(5, 3)).get(0);
      assertThat(second.predict(quadrants(5, 3)).get(0)[0]).isNotEqualTo(expected[0]);

      second.loadWeights(file);

      assertThat(second.predict(quadrants(5, 3)).get(0)).isDeepEqualTo(expected);
    }
  }

  private static DjlLearner small(long seed) {
    return DjlLearner.builder(Networks.dense(4, 2))
        .optimizer(Sgd.of(0.1))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShape(2)
        .seed(seed)
        .build();
  }

  private static DjlLearnerBuilder settings() {
    return DjlLearner.builder(Networks.dense(2))
        .optimizer(Sgd.of(0.1))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShape(2);
  }

  @Test
  void computesOnTheDeviceThatIsChosen() {
    try (DjlLearner chosen = settings().device(Device.cpu()).build();
        DjlLearner best = settings().build()) {
      assertThat(chosen.train(quadrants(8, 1), null).loss())
          .isEqualTo(best.train(quadrants(8, 1), null).loss());
    }
  }

  @Test
  void saysWhereTheTimeOfItsTrainingStepsWent() {
    try (DjlLearner learner = settings().build()) {
      assertThat(learner.stepTimes()).contains(StepTimes.NONE);

      learner.train(quadrants(8, 1), null);
      StepTimes times = learner.stepTimes().orElseThrow();
      assertThat(times.forwardBackward()).isPositive();
      assertThat(times.optimizer()).isPositive();
      assertThat(times.metrics()).isPositive();

      learner.evaluate(quadrants(8, 2), null);
      assertThat(learner.stepTimes()).contains(times);
    }
  }

  @Test
  void refusesADeviceThatIsNotThere() {
    assertThatThrownBy(() -> settings().device(Device.gpu(77)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("device: gpu(77) (expected: one of those that the engine finds, [")
        .hasMessageEndingWith("cpu()])");
  }
}
