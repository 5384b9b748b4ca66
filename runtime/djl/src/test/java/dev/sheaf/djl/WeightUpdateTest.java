package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Tensor;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightUpdateTest {
  private static final float[] GRADIENT = {3, -4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0};

  @TempDir Path folder;

  /** The weights after one step from 0 with a rate of 1: the gradients, negative. */
  private float[] oneStep(DjlLearnerBuilder settings, float[] gradient) throws IOException {
    try (DjlLearner learner = settings.build()) {
      GivenGradients.start(learner, new float[15], folder.resolve("start"));
      learner.train(GivenGradients.batch(gradient), null);
      return GivenGradients.weights(learner, folder.resolve("weights"));
    }
  }

  private static float[] step(float first, float second, float ofBias) {
    float[] weights = new float[15];
    weights[0] = first;
    weights[1] = second;
    weights[13] = ofBias;
    return weights;
  }

  static Stream<Arguments> clippings() {
    UnaryOperator<DjlLearnerBuilder> ours = settings -> settings.optimizer(Sgd.of(1));
    UnaryOperator<DjlLearnerBuilder> ofDjl =
        settings ->
            settings.optimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed(1)).build());
    return Stream.of(ours, ofDjl)
        .flatMap(
            optimizer ->
                Stream.of(
                    clipping(optimizer, l -> l, step(-3, 4, -12)),
                    clipping(optimizer, l -> l.clipValue(3.5), step(-3, 3.5f, -3.5f)),
                    clipping(optimizer, l -> l.clipNorm(2), step(-1.2f, 1.6f, -2)),
                    clipping(optimizer, l -> l.clipNorm(6), step(-3, 4, -6)),
                    clipping(optimizer, l -> l.globalClipNorm(6.5), step(-1.5f, 2, -6)),
                    clipping(optimizer, l -> l.globalClipNorm(14), step(-3, 4, -12))));
  }

  private static Arguments clipping(
      UnaryOperator<DjlLearnerBuilder> optimizer,
      UnaryOperator<DjlLearnerBuilder> clipping,
      float[] expected) {
    return Arguments.of(optimizer, clipping, expected);
  }

  @ParameterizedTest
  @MethodSource("clippings")
  void everyClippingWorksWithEveryOptimizer(
      UnaryOperator<DjlLearnerBuilder> optimizer,
      UnaryOperator<DjlLearnerBuilder> clipping,
      float[] expected)
      throws IOException {
    DjlLearnerBuilder settings = clipping.apply(optimizer.apply(GivenGradients.learner()));
    assertThat(oneStep(settings, GRADIENT)).containsExactly(expected, within(1e-6f));
  }

  @Test
  void anInfiniteGradientIsNotClippedAway() throws IOException {
    float[] gradient = GRADIENT.clone();
    gradient[5] = Float.POSITIVE_INFINITY;
    float[] weights =
        oneStep(GivenGradients.learner().optimizer(Sgd.of(1)).globalClipNorm(1), gradient);
    assertThat(weights).containsOnly(Float.NaN);
  }

  @Test
  void weightsChangeInEverySecondStepByTheMeanOfTwo() throws IOException {
    try (DjlLearner learner =
        GivenGradients.learner().optimizer(Sgd.of(1)).gradientAccumulationSteps(2).build()) {
      GivenGradients.start(learner, new float[15], folder.resolve("start"));
      float[] expected = new float[15];
      for (int i = 1; i <= 5; i++) {
        learner.train(GivenGradients.batch(step(i, 0, 0)), null);
        if (i % 2 == 0) {
          expected[0] -= (2 * i - 1) / 2f;
        }
        assertThat(GivenGradients.weights(learner, folder.resolve("w"))).containsExactly(expected);
      }
    }
  }

  @Test
  void optimizersThatTheEngineCannotRunAreRefusedByNameOfOurs() {
    Tracker rate = Tracker.fixed(0.1f);
    Map<String, Optimizer> optimizers =
        Map.of(
            "take RmsProp of dev.sheaf",
            Optimizer.rmsprop().optLearningRateTracker(rate).build(),
            "take Adagrad of dev.sheaf",
            Optimizer.adagrad().optLearningRateTracker(rate).build(),
            "take Adadelta of dev.sheaf",
            Optimizer.adadelta().build(),
            "take Sgd.builder().momentum(...).nesterov(true) of dev.sheaf",
            Optimizer.nag().setLearningRateTracker(rate).setMomentum(0.9f).build());
    optimizers.forEach(
        (ours, optimizer) -> {
          DjlLearnerBuilder settings = GivenGradients.learner().optimizer(optimizer);
          assertThatThrownBy(settings::build)
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("optimizer: DJL's " + optimizer.getClass().getSimpleName())
              .hasMessageContaining(ours);
        });
  }

  @Test
  void aFactorHoldsForABlockAndWhatIsInIt() throws IOException {
    Linear first = Linear.builder().setUnits(1).build();
    Linear second = Linear.builder().setUnits(1).build();
    Linear third = Linear.builder().setUnits(1).build();
    Block body = new SequentialBlock().add(first).add(second);
    SequentialBlock network = new SequentialBlock().add(body).add(third);
    try (DjlLearner learner =
        DjlLearner.builder(network)
            .optimizer(Sgd.of(1))
            .loss("mae")
            .learningRateFactor(body, 0.5)
            .learningRateFactor(first, 0)
            .learningRateFactor("02Linear", 0.25)
            .inputShape(1)
            .build()) {
      Path file = folder.resolve("weights");
      learner.saveWeights(file);
      Map<String, TensorFile.Values> start = TensorFile.read(file).tensors();
      Batch batch =
          Batch.of(
              List.of(Tensor.ofFloats("x", dev.sheaf.Shape.of(1, 1), new float[] {0})),
              List.of(Tensor.ofFloats("y", dev.sheaf.Shape.of(1, 1), new float[] {-100})));

      learner.train(batch, null);

      learner.saveWeights(file);
      Map<String, TensorFile.Values> end = TensorFile.read(file).tensors();
      List<String> names = List.copyOf(start.keySet());
      assertThat(names).hasSize(6);
      // The loss is the output plus 100: the gradient of the last bias is 1, of the one before it
      // the last weight.
      float lastWeight = start.get(names.get(4)).bytes().getFloat(0);
      float[] change = new float[6];
      for (int i = 0; i < 6; i++) {
        change[i] =
            end.get(names.get(i)).bytes().getFloat(0) - start.get(names.get(i)).bytes().getFloat(0);
      }
      assertThat(change)
          .containsExactly(new float[] {0, 0, 0, -0.5f * lastWeight, 0, -0.25f}, within(1e-5f));
    }
  }

  @Test
  void factorsThatCannotBeAreRefused() {
    Block stranger = Linear.builder().setUnits(1).build();
    assertThatThrownBy(() -> learner().learningRateFactor(stranger, 0.1).build())
        .hasMessageContaining("learningRateFactor: a Linear that is not in the network");
    assertThatThrownBy(() -> learner().learningRateFactor("head", 0.1).build())
        .hasMessageContaining("learningRateFactor: no parameter's name begins with 'head'");
    assertThatThrownBy(() -> learner().learningRateFactor("weight", -1))
        .hasMessageContaining("learningRateFactor: -1.0 (expected: >= 0");
    assertThatThrownBy(
            () ->
                GivenGradients.learner()
                    .optimizer(Optimizer.adam().build())
                    .learningRateFactor("weight", 0.1)
                    .build())
        .hasMessageContaining("learningRateFactor: DJL's Adam has one learning rate");
  }

  private static DjlLearnerBuilder learner() {
    return GivenGradients.learner().optimizer(Adam.of(0.01));
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> learner().clipNorm(0)).hasMessageContaining("clipNorm: 0.0");
    assertThatThrownBy(() -> learner().clipValue(Double.NaN))
        .hasMessageContaining("clipValue: NaN");
    assertThatThrownBy(() -> learner().clipValue(1).globalClipNorm(2))
        .hasMessageContaining("globalClipNorm: a second clipping")
        .hasMessageContaining("expected: one of clipValue, clipNorm and globalClipNorm");
    assertThatThrownBy(() -> learner().gradientAccumulationSteps(0))
        .hasMessageContaining("gradientAccumulationSteps: 0");
    assertThatThrownBy(() -> learner().ema(1.1)).hasMessageContaining("ema: momentum 1.1");
    assertThatThrownBy(() -> learner().ema(0.9, 0))
        .hasMessageContaining("ema: overwriteFrequency 0");
  }

  @Test
  void withoutAnAverageItIsSaidHowToGetOne() {
    try (DjlLearner learner = learner().build()) {
      assertThatThrownBy(() -> learner.useAveragedWeights(true))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("give its builder ema(0.99)");
      learner.finishTraining();
    }
  }

  /** Keras's {@code fit} with {@code SwapEMAWeights}, from {@code optimizers.py}. */
  @Test
  void validationAndTheEndSeeTheAverageAsInKeras() throws IOException {
    JsonObject keras = Expected.optimizers().getAsJsonObject("fit");
    try (DjlLearner learner =
        DjlLearner.builder(Networks.dense(1))
            .optimizer(Sgd.builder().learningRate(0.05).momentum(0.9).build())
            .loss("mse")
            .ema(0.8)
            .inputShape(3)
            .build()) {
      linear(learner, Expected.floats(keras.get("start")));
      float[] inputs = Expected.floats(keras.get("inputs"));
      float[] targets = Expected.floats(keras.get("targets"));
      JsonArray losses = keras.getAsJsonArray("val_loss");
      for (int epoch = 0; epoch < 3; epoch++) {
        for (int from = 0; from < 16; from += 4) {
          learner.train(rows(inputs, targets, from, from + 4), null);
        }
        learner.useAveragedWeights(true);
        learner.useAveragedWeights(true);
        assertThat(learner.evaluate(rows(inputs, targets, 16, 24), null).loss())
            .isCloseTo(losses.get(epoch).getAsDouble(), within(1e-5));
        learner.useAveragedWeights(false);
      }
      learner.finishTraining();
      learner.saveWeights(folder.resolve("end"));
      TensorFile.Values weight =
          TensorFile.read(folder.resolve("end")).tensors().values().iterator().next();
      float[] last = new float[3];
      weight.bytes().asFloatBuffer().get(last);
      assertThat(last)
          .containsExactly(Arrays.copyOf(Expected.floats(keras.get("end")), 3), within(1e-5f));
    }
  }

  private void linear(DjlLearner learner, float[] weights) throws IOException {
    Path file = folder.resolve("linear");
    learner.saveWeights(file);
    TensorFile read = TensorFile.read(file);
    int at = 0;
    for (TensorFile.Values values : read.tensors().values()) {
      for (int i = 0; i < values.bytes().limit(); i += Float.BYTES) {
        values.bytes().putFloat(i, weights[at++]);
      }
    }
    new TensorFile(read.tensors(), Map.of()).write(file);
    learner.loadWeights(file);
  }

  private static Batch rows(float[] inputs, float[] targets, int from, int to) {
    int n = to - from;
    return Batch.of(
        List.of(
            Tensor.ofFloats(
                "x", dev.sheaf.Shape.of(n, 3), Arrays.copyOfRange(inputs, 3 * from, 3 * to))),
        List.of(
            Tensor.ofFloats("y", dev.sheaf.Shape.of(n, 1), Arrays.copyOfRange(targets, from, to))));
  }
}
