package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.Sgd;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that Python exported, whole or as a part of one that is built here. */
class TorchScriptTest {
  @TempDir private Path folder;
  private Path file;

  private final Batch batch =
      Batch.of(
          List.of(
              Tensor.ofFloats("x", Shape.of(3, 4), 1f, 2, 3, 4, -1, 0, 1, 2, 0.5f, 0.25f, -2, 1)),
          List.of(Tensor.ofFloats("y", Shape.of(3, 1), 1f, 0, -1)));

  @BeforeEach
  void copyFile() throws Exception {
    file = folder.resolve("scripted.pt");
    try (InputStream in = getClass().getResourceAsStream("scripted.pt")) {
      Files.copy(in, file);
    }
  }

  private static DjlLearnerBuilder settings(Block... blocks) {
    SequentialBlock network = new SequentialBlock();
    for (Block block : blocks) {
      network.add(block);
    }
    return DjlLearner.builder(network).optimizer(Sgd.of(0.1)).loss("mse").inputShape(4);
  }

  private static Linear one() {
    return Linear.builder().setUnits(1).build();
  }

  @Test
  void trainsUnderAHeadAndFrozenOnlyTheHeadDoes() throws Exception {
    try (TorchScript script = TorchScript.load(file);
        DjlLearner learner = settings(script.block(), one()).build()) {
      NDArray weight = script.block().getParameters().get("0.weight").getArray();
      float[] before = weight.toFloatArray();
      learner.train(batch, null);
      assertThat(weight.toFloatArray()).isNotEqualTo(before);

      learner.freeze(script.block());
      float[] frozen = weight.toFloatArray();
      // Running statistics are buffers: what they make of a batch is all that is seen of them.
      float[][] features = features(script.block());
      double loss = learner.evaluate(batch, null).loss();
      assertThat(learner.train(batch, null).loss()).isEqualTo(loss);
      learner.train(batch, null);
      assertThat(weight.toFloatArray()).isEqualTo(frozen);
      assertThat(features(script.block())).isDeepEqualTo(features);

      learner.unfreeze(script.block());
      learner.train(batch, null);
      assertThat(weight.toFloatArray()).isNotEqualTo(frozen);
      assertThat(features(script.block())).isNotEqualTo(features);
    }
  }

  private float[][] features(Block block) {
    try (DjlLearner learner =
        DjlLearner.builder(block).optimizer(Sgd.of(0)).loss("mse").inputShape(4).build()) {
      return learner.predict(batch).get(0);
    }
  }

  @Test
  void aPartOfItIsFrozenByTheBeginningOfItsNames() throws Exception {
    try (TorchScript script = TorchScript.load(file);
        DjlLearner learner = settings(script.block(), one()).freeze("01PtSymbolBlock_0.").build()) {
      float[] first = script.block().getParameters().get("0.weight").getArray().toFloatArray();
      float[] last = script.block().getParameters().get("3.weight").getArray().toFloatArray();
      learner.train(batch, null);
      assertThat(script.block().getParameters().get("0.weight").getArray().toFloatArray())
          .isEqualTo(first);
      assertThat(script.block().getParameters().get("3.weight").getArray().toFloatArray())
          .isNotEqualTo(last);
    }
  }

  @Test
  void loadedForInferenceItIsToldBeforeTheFirstStepUnlessItIsFrozen() throws Exception {
    PyTorchEngine.load(0);
    try (Model model = Model.newInstance("scripted", "PyTorch")) {
      model.load(folder);
      try (DjlLearner learner = settings(model.getBlock(), one()).build()) {
        assertThatThrownBy(() -> learner.train(batch, null))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "01PtSymbolBlock was exported from Python and loaded for inference, so it cannot train: load it with TorchScript.load(file), or with the option trainParam=true of Model.load; or freeze it, if it is to stay as it is");
        learner.freeze(model.getBlock());
        double first = learner.train(batch, null).loss();
        assertThat(learner.train(batch, null).loss()).isLessThan(first);
        assertThatThrownBy(() -> learner.unfreeze(model.getBlock()))
            .hasMessageContaining("Model.load without trainParam=true");
      }
    }
  }

  @Test
  void withinABlockThatRunsItItselfItIsNotFrozen() throws Exception {
    try (TorchScript script = TorchScript.load(file)) {
      ParallelBlock beside =
          new ParallelBlock(lists -> new NDList(lists.get(0).head()), List.of(script.block()));
      try (DjlLearner learner = settings(beside, one()).build()) {
        learner.train(batch, null);
        assertThatThrownBy(() -> learner.freeze(beside))
            .hasMessage(
                "freeze: in 01ParallelBlock, a ParallelBlock, is a network that was exported from Python; it can be frozen where only SequentialBlocks lead to it");
      }
    }
  }

  @Test
  void whatIsNoTorchScriptIsNamed() throws Exception {
    assertThatThrownBy(() -> TorchScript.load(folder.resolve("none.pt")))
        .hasMessageContaining("none.pt");
    Path text = Files.writeString(folder.resolve("text.pt"), "weights");
    assertThatThrownBy(() -> TorchScript.load(text))
        .hasMessageContaining("text.pt: no TorchScript (")
        .hasMessageContaining("torch.jit.script(model).save(file)");
    Path weights = folder.resolve("weights.pt");
    try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(weights))) {
      out.putNextEntry(new java.util.zip.ZipEntry("weights/data.pkl"));
    }
    assertThatThrownBy(() -> TorchScript.load(weights))
        .hasMessageContaining("it has weights without a network");
  }
}
