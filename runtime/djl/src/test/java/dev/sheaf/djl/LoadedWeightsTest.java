package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.djl.optimizer.Sgd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights of a body under a head of another width. */
class LoadedWeightsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void saveThreeLayersOfWhichTheLastIsFourWide() throws IOException {
    file = folder.resolve("pretrained.safetensors");
    try (DjlLearner learner = learner(1, 5, 6, 4)) {
      learner.saveWeights(file);
    }
  }

  private static DjlLearner learner(long seed, int... units) {
    return DjlLearner.builder(Networks.dense(units))
        .optimizer(Sgd.of(0.1))
        .loss("mse")
        .inputShape(2)
        .seed(seed)
        .build();
  }

  private Map<String, ByteBuffer> weights(DjlLearner learner) throws IOException {
    Path saved = folder.resolve("saved.safetensors");
    learner.saveWeights(saved);
    return read(saved);
  }

  private static Map<String, ByteBuffer> read(Path file) throws IOException {
    Map<String, ByteBuffer> elements = new LinkedHashMap<>();
    TensorFile.read(file).tensors().forEach((name, values) -> elements.put(name, values.bytes()));
    return elements;
  }

  @Test
  void aHeadOfAnotherWidthStaysAsItIs() throws IOException {
    try (DjlLearner learner = learner(2, 5, 6, 7)) {
      Map<String, ByteBuffer> before = weights(learner);

      assertThatThrownBy(() -> learner.loadWeights(file))
          .hasMessageContaining("'05Linear_weight' is [4, 6] there and [7, 6] here")
          .hasMessageContaining("loadWeightsExcept");
      assertThat(weights(learner)).isEqualTo(before);
      LoadedWeights loaded = learner.loadWeightsExcept(file, "05");

      Map<String, ByteBuffer> pretrained = read(file);
      weights(learner)
          .forEach(
              (name, values) ->
                  assertThat(values)
                      .as(name)
                      .isEqualTo((name.startsWith("05") ? before : pretrained).get(name)));
      assertThat(loaded.toString())
          .isEqualTo(
              "4 loaded; kept: 05Linear_weight, 05Linear_bias; unused: 05Linear_weight, 05Linear_bias");
      assertThat(learner.loadWeightsOnly(file, "01", "03")).isEqualTo(loaded);
    }
  }

  @Test
  void anotherBodyIsRefusedAndNothingIsChanged() throws IOException {
    try (DjlLearner learner = learner(2, 5, 8, 7)) {
      Map<String, ByteBuffer> before = weights(learner);
      assertThatThrownBy(() -> learner.loadWeightsExcept(file, "05"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("'03Linear_weight' is [6, 5] there and [8, 5] here");
      assertThat(weights(learner)).isEqualTo(before);
      assertThatThrownBy(() -> learner.loadWeightsOnly(file, "1"))
          .hasMessageContaining("no parameter's name begins with '1' (they are 01Linear_weight, ");
      assertThatThrownBy(() -> learner.loadWeightsExcept(file))
          .hasMessageContaining("prefixes: none");
    }
    try (DjlLearner shallow = learner(2, 5)) {
      assertThatThrownBy(() -> shallow.loadWeightsExcept(file, "05"))
          .hasMessageContaining("it has '03Linear_weight' [6, 5], which this one has not");
      assertThat(shallow.loadWeightsExcept(file, "03", "05").unused()).hasSize(4);
    }
    try (DjlLearner deep = learner(2, 5, 6, 4, 3)) {
      assertThatThrownBy(() -> deep.loadWeightsExcept(file, "05"))
          .hasMessageContaining("it has no '07Linear_weight'");
    }
  }
}
