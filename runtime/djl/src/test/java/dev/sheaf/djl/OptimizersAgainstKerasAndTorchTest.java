package dev.sheaf.djl;

import static dev.sheaf.djl.optimizer.Formula.KERAS;
import static dev.sheaf.djl.optimizer.Formula.PYTORCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.sheaf.djl.optimizer.Adadelta;
import dev.sheaf.djl.optimizer.Adagrad;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.Formula;
import dev.sheaf.djl.optimizer.Lion;
import dev.sheaf.djl.optimizer.Nadam;
import dev.sheaf.djl.optimizer.ParameterFilter;
import dev.sheaf.djl.optimizer.RmsProp;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty steps of a learner beside those of Keras 3 and torch.optim on the same gradients. */
class OptimizersAgainstKerasAndTorchTest {
  private static final JsonObject RECORDED = Expected.optimizers();

  /** Of the largest weight. */
  private static final double TOLERANCE = 1e-5;

  @TempDir Path folder;

  /** The rows that both have, by their names in the record. */
  private static Map<String, BiConsumer<DjlLearnerBuilder, Formula>> optimizers() {
    Map<String, BiConsumer<DjlLearnerBuilder, Formula>> rows = new LinkedHashMap<>();
    rows.put("Sgd", (l, f) -> l.optimizer(Sgd.builder().formula(f).build()));
    rows.put(
        "Sgd momentum",
        (l, f) -> l.optimizer(Sgd.builder().formula(f).learningRate(0.01).momentum(0.9).build()));
    rows.put(
        "Sgd nesterov, decay",
        (l, f) ->
            l.optimizer(
                Sgd.builder()
                    .formula(f)
                    .learningRate(0.01)
                    .momentum(0.8)
                    .nesterov(true)
                    .weightDecay(0.5)
                    .build()));
    rows.put("RmsProp", (l, f) -> l.optimizer(RmsProp.builder().formula(f).build()));
    rows.put(
        "RmsProp epsilon 1e-3",
        (l, f) ->
            l.optimizer(
                RmsProp.builder().formula(f).learningRate(0.01).rho(0.8).epsilon(1e-3).build()));
    rows.put(
        "RmsProp momentum, centered, decay",
        (l, f) ->
            l.optimizer(
                RmsProp.builder()
                    .formula(f)
                    .learningRate(0.01)
                    .rho(0.9)
                    .momentum(0.9)
                    .centered(true)
                    .epsilon(1e-3)
                    .weightDecay(0.5)
                    .build()));
    rows.put("Adagrad", (l, f) -> l.optimizer(Adagrad.builder().formula(f).build()));
    rows.put(
        "Adagrad start 0.5, epsilon 1e-3",
        (l, f) ->
            l.optimizer(
                Adagrad.builder()
                    .formula(f)
                    .learningRate(0.1)
                    .initialAccumulatorValue(0.5)
                    .epsilon(1e-3)
                    .weightDecay(0.05)
                    .build()));
    rows.put("Adadelta", (l, f) -> l.optimizer(Adadelta.builder().formula(f).build()));
    rows.put(
        "Adadelta rate 1",
        (l, f) ->
            l.optimizer(
                Adadelta.builder()
                    .formula(f)
                    .learningRate(1)
                    .rho(0.9)
                    .epsilon(1e-3)
                    .weightDecay(0.005)
                    .build()));
    rows.put("Adam", (l, f) -> l.optimizer(Adam.builder().formula(f).build()));
    rows.put(
        "Adam epsilon 1e-3",
        (l, f) -> l.optimizer(Adam.builder().formula(f).learningRate(0.01).epsilon(1e-3).build()));
    rows.put(
        "Adam betas, decay",
        (l, f) ->
            l.optimizer(
                Adam.builder()
                    .formula(f)
                    .learningRate(0.01)
                    .beta1(0.8)
                    .beta2(0.95)
                    .epsilon(1e-4)
                    .weightDecay(0.5)
                    .build()));
    rows.put(
        "Adam amsgrad",
        (l, f) -> l.optimizer(Adam.builder().formula(f).learningRate(0.01).amsgrad(true).build()));
    rows.put("AdamW", (l, f) -> l.optimizer(AdamW.builder().formula(f).build()));
    rows.put(
        "AdamW decay but for the bias",
        (l, f) ->
            l.optimizer(
                AdamW.builder()
                    .formula(f)
                    .learningRate(0.01)
                    .weightDecay(0.5)
                    .excludeFromWeightDecay(ParameterFilter.biasesAndNorms())
                    .build()));
    rows.put("Nadam", (l, f) -> l.optimizer(Nadam.builder().formula(f).build()));
    rows.put(
        "Nadam betas, epsilon 1e-3, decay",
        (l, f) ->
            l.optimizer(
                Nadam.builder()
                    .formula(f)
                    .learningRate(0.01)
                    .beta1(0.8)
                    .beta2(0.95)
                    .epsilon(1e-3)
                    .weightDecay(0.5)
                    .build()));
    return rows;
  }

  /** The rows that only Keras has. */
  private static Map<String, BiConsumer<DjlLearnerBuilder, Formula>> onlyInKeras() {
    Map<String, BiConsumer<DjlLearnerBuilder, Formula>> rows = new LinkedHashMap<>();
    rows.put("Lion", (l, f) -> l.optimizer(Lion.builder().build()));
    rows.put(
        "Lion betas, decay",
        (l, f) ->
            l.optimizer(
                Lion.builder().learningRate(0.01).beta1(0.8).beta2(0.95).weightDecay(0.5).build()));
    rows.put("clipValue", (l, f) -> l.optimizer(Adam.of(0.01)).clipValue(0.5));
    rows.put("clipNorm", (l, f) -> l.optimizer(Adam.of(0.01)).clipNorm(1));
    rows.put("globalClipNorm", (l, f) -> l.optimizer(Adam.of(0.01)).globalClipNorm(1));
    rows.put("globalClipNorm, Sgd momentum", (l, f) -> l.optimizer(momentum()).globalClipNorm(20));
    rows.put(
        "accumulation of 4", (l, f) -> l.optimizer(Adam.of(0.01)).gradientAccumulationSteps(4));
    rows.put(
        "accumulation of 3, clipNorm",
        (l, f) -> l.optimizer(momentum()).gradientAccumulationSteps(3).clipNorm(2));
    rows.put("ema", (l, f) -> l.optimizer(Adam.of(0.01)).ema(0.9));
    rows.put("ema overwriting every 7", (l, f) -> l.optimizer(momentum()).ema(0.8, 7));
    rows.put(
        "ema overwriting every 5, accumulation of 3",
        (l, f) -> l.optimizer(RmsProp.of(0.01)).ema(0.99, 5).gradientAccumulationSteps(3));
    return rows;
  }

  private static Sgd momentum() {
    return Sgd.builder().learningRate(0.01).momentum(0.9).build();
  }

  static Stream<Arguments> rows() {
    return Stream.of(
            optimizers().entrySet().stream().map(row -> row(KERAS, row)),
            onlyInKeras().entrySet().stream().map(row -> row(KERAS, row)),
            optimizers().entrySet().stream().map(row -> row(PYTORCH, row)))
        .flatMap(row -> row);
  }

  private static Arguments row(
      Formula formula, Map.Entry<String, BiConsumer<DjlLearnerBuilder, Formula>> row) {
    return Arguments.of(formula, row.getKey(), row.getValue());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void fiftyStepsAreTheSame(
      Formula formula,
      String name,
      BiConsumer<DjlLearnerBuilder, Formula> settings,
      TestReporter reporter)
      throws IOException {
    JsonObject expected = RECORDED.getAsJsonObject(formula.name()).getAsJsonObject(name);
    JsonArray gradients = RECORDED.getAsJsonArray("gradients");
    int[] shown = new int[8];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = RECORDED.getAsJsonArray("shown").get(i).getAsInt();
    }
    double largest = 0;
    DjlLearnerBuilder builder = GivenGradients.learner();
    settings.accept(builder, formula);
    try (DjlLearner learner = builder.build()) {
      assertThat(learner.learningRate())
          .isCloseTo(expected.get("rate").getAsDouble(), within(1e-8));
      GivenGradients.start(
          learner, Expected.floats(RECORDED.get("start")), folder.resolve("start"));
      int next = 0;
      for (int step = 1; step <= 50; step++) {
        if (step == 31) {
          learner.learningRate(learner.learningRate() / 4);
        }
        learner.train(GivenGradients.batch(Expected.floats(gradients.get(step - 1))), null);
        if (step == shown[next]) {
          float[] wanted = Expected.floats(expected.getAsJsonArray("weights").get(next));
          largest =
              Math.max(
                  largest,
                  difference(GivenGradients.weights(learner, folder.resolve("w")), wanted));
          next++;
        }
      }
      assertThat(next).isEqualTo(shown.length);
      if (expected.has("averages")) {
        learner.finishTraining();
        float[] averages = GivenGradients.weights(learner, folder.resolve("averages"));
        largest =
            Math.max(largest, difference(averages, Expected.floats(expected.get("averages"))));
      }
    }
    reporter.publishEntry("%s %s".formatted(formula, name), "%.1e".formatted(largest));
    assertThat(largest).as("largest difference, of the largest weight").isLessThan(TOLERANCE);
  }

  private static double difference(float[] values, float[] expected) {
    double largest = 0;
    double scale = 0;
    for (int i = 0; i < values.length; i++) {
      largest = Math.max(largest, Math.abs((double) values[i] - expected[i]));
      scale = Math.max(scale, Math.abs(expected[i]));
    }
    return largest / scale;
  }

  @Test
  void theRowsAreThoseOfTheRecord() {
    assertThat(Stream.concat(optimizers().keySet().stream(), onlyInKeras().keySet().stream()))
        .containsExactlyElementsOf(RECORDED.getAsJsonObject("KERAS").keySet());
    assertThat(optimizers().keySet())
        .containsExactlyElementsOf(RECORDED.getAsJsonObject("PYTORCH").keySet());
  }
}
