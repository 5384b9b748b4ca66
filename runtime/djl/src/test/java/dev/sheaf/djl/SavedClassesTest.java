package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.TensorSpec;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights say which classes they were trained with. */
class SavedClassesTest {
  @TempDir private Path folder;

  private static DjlLearner learner(String... classes) {
    return DjlLearner.builder(Networks.dense(3))
        .optimizer(Sgd.of(0.1))
        .loss("mse")
        .schema(
            new Schema(
                "Photo",
                List.of(
                    new TensorSpec("x", Role.INPUT, DType.FLOAT32, Shape.of(2), List.of()),
                    new TensorSpec(
                        "kind",
                        Role.TARGET,
                        DType.FLOAT32,
                        Shape.of(classes.length),
                        List.of(classes))),
                "",
                ""))
        .build();
  }

  @Test
  void aSwappedOrMissingClassIsRefused() throws IOException {
    Path file = folder.resolve("weights.safetensors");
    try (DjlLearner trained = learner("cat", "dog", "owl")) {
      trained.saveWeights(file);
    }
    try (DjlLearner same = learner("cat", "dog", "owl");
        DjlLearner swapped = learner("cat", "owl", "dog");
        DjlLearner fewer = learner("cat", "dog")) {
      assertThatCode(() -> same.loadWeights(file)).doesNotThrowAnyException();
      assertThatThrownBy(() -> swapped.loadWeights(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("number 1 of 'kind' is 'dog' there and 'owl' here");
      assertThatThrownBy(() -> fewer.loadWeights(file))
          .hasMessageContaining("number 2 of 'kind' is 'owl' there and missing here");
    }
  }
}
