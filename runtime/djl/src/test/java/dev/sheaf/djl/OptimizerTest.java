package dev.sheaf.djl;

import static dev.sheaf.djl.optimizer.Formula.PYTORCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import dev.sheaf.djl.optimizer.Sgd;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {
  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of("sgd", Sgd.builder().formula(PYTORCH).learningRate(0.1).build()),
        Arguments.of(
            "sgdWeightDecay",
            Sgd.builder().formula(PYTORCH).learningRate(0.1).weightDecay(0.05).build()),
        Arguments.of(
            "momentum", Sgd.builder().formula(PYTORCH).learningRate(0.1).momentum(0.9).build()),
        Arguments.of(
            "momentumWeightDecay",
            Sgd.builder()
                .formula(PYTORCH)
                .learningRate(0.1)
                .momentum(0.9)
                .weightDecay(0.05)
                .build()),
        Arguments.of(
            "nesterov",
            Sgd.builder()
                .formula(PYTORCH)
                .learningRate(0.1)
                .momentum(0.8)
                .nesterov(true)
                .weightDecay(0.05)
                .build()),
        Arguments.of("adam", Adam.builder().formula(PYTORCH).learningRate(0.01).build()),
        Arguments.of(
            "adamSettings",
            Adam.builder()
                .formula(PYTORCH)
                .learningRate(0.01)
                .beta1(0.8)
                .beta2(0.95)
                .epsilon(1e-4)
                .weightDecay(0.05)
                .build()),
        Arguments.of("adamW", AdamW.builder().formula(PYTORCH).learningRate(0.01).build()),
        Arguments.of(
            "adamWSettings",
            AdamW.builder()
                .formula(PYTORCH)
                .learningRate(0.01)
                .beta1(0.8)
                .beta2(0.95)
                .epsilon(1e-4)
                .weightDecay(0.3)
                .build()));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void firstFiveStepsAreThoseOfPyTorch(String name, ResumableOptimizer optimizer) {
    JsonObject recorded = Expected.torch("optimizers");
    JsonArray gradients = recorded.getAsJsonArray("gradients");
    JsonArray steps = recorded.getAsJsonObject("steps").getAsJsonArray(name);
    try (NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null)) {
      NDArray weight = manager.create(Expected.floats(recorded.get("start")));
      weight.setRequiresGradient(true);
      for (int step = 0; step < 5; step++) {
        if (step == 3) {
          optimizer.learningRate().set(optimizer.learningRate().get() / 4);
        }

        optimizer.update("w", weight, manager.create(Expected.floats(gradients.get(step))));

        assertThat(weight.toFloatArray())
            .as("after step %d", step)
            .containsExactly(Expected.floats(steps.get(step)), within(1e-6f));
      }
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> Sgd.of(-0.1)).hasMessageContaining("learningRate: -0.1");
    assertThatThrownBy(() -> Sgd.of(Double.NaN)).hasMessageContaining("learningRate: NaN");
    assertThatThrownBy(() -> Sgd.builder().momentum(1)).hasMessageContaining("momentum: 1.0");
    assertThatThrownBy(() -> Adam.builder().beta2(1.5)).hasMessageContaining("beta2: 1.5");
  }
}
