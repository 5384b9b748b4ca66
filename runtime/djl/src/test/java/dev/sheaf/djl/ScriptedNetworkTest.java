package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Model;
import com.google.gson.JsonObject;
import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that was exported from Python goes on training here, as it would there. */
class ScriptedNetworkTest {
  @Test
  void trainsAsInPython(@TempDir Path folder) throws Exception {
    JsonObject expected = Expected.scripted();
    Batch batch =
        Batch.of(
            List.of(Tensor.ofFloats("x", Shape.of(3, 4), Expected.floats(expected.get("x")))),
            List.of(Tensor.ofFloats("y", Shape.of(3, 1), Expected.floats(expected.get("y")))));
    PyTorchEngine.load(0);
    try (InputStream file = getClass().getResourceAsStream("scripted.pt")) {
      Files.copy(file, folder.resolve("scripted.pt"));
    }
    try (Model model = Model.newInstance("scripted", "PyTorch")) {
      model.load(folder, null, Map.of("trainParam", "true"));
      try (DjlLearner learner =
          DjlLearner.builder(model.getBlock())
              .optimizer(Sgd.of(0.1))
              .loss("mse")
              .inputShape(4)
              .build()) {
        learner.saveState(folder.resolve("first"));
        assertLosses(learner, batch, expected);
        float[] predicted = Expected.floats(expected.get("predicted"));
        float[][] rows = learner.predict(batch).get(0);
        for (int i = 0; i < rows.length; i++) {
          assertThat(rows[i][0]).isCloseTo(predicted[i], within(1e-5f));
        }
        learner.loadState(folder.resolve("first"));
        assertLosses(learner, batch, expected);
      }
    }
  }

  private static void assertLosses(DjlLearner learner, Batch batch, JsonObject expected) {
    for (float loss : Expected.floats(expected.get("losses"))) {
      assertThat(learner.train(batch, null).loss()).isCloseTo(loss, within(1e-5));
    }
  }
}
