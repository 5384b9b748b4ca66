package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.fit.callback.ModelCheckpoint;
import dev.sheaf.fit.internal.PathTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section C11 of Keras's behaviour, ModelCheckpoint. */
final class ModelCheckpointTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private void train(ModelCheckpoint checkpoint, double... losses) {
    new LossScript(new TinyLearner(0), losses).run(checkpoint, output);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Stream<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines();
  }

  private ModelCheckpoint.Builder to(String name) {
    return ModelCheckpoint.builder(folder.resolve(name));
  }

  @Test
  void fillsTheEpochCountedFrom1AndTheLogsIntoThePath() throws IOException {
    train(to("m-{epoch:02d}-{loss:.2f}.params").build(), 0.5, 0.25);
    assertThat(files()).containsExactly("m-01-0.50.params", "m-02-0.25.params");
  }

  @Test
  void makesTheFoldersOfItsPath() throws IOException {
    train(ModelCheckpoint.builder(folder.resolve("a/b/m{epoch}")).build(), 1);
    assertThat(folder.resolve("a/b/m1")).exists();
  }

  @Test
  void savesOnlyTheBestAndSaysWhy() throws IOException {
    Path file = folder.resolve("best");
    train(
        to("best").monitor("loss").saveBestOnly(true).saveWeightsOnly(true).verbose(1).build(),
        3,
        2,
        2.5);
    assertThat(file).hasContent("2.0");
    assertThat(lines())
        .containsExactly(
            "Epoch 1: loss improved from None to 3.00000, saving model to " + file,
            "Epoch 1: finished saving model to " + file,
            "Epoch 2: loss improved from 3.00000 to 2.00000, saving model to " + file,
            "Epoch 2: finished saving model to " + file,
            "Epoch 3: loss did not improve from 2.00000");
  }

  @Test
  void savesNothingThatDoesNotBeatTheThreshold() throws IOException {
    train(
        to("m{epoch}").monitor("loss").saveBestOnly(true).initialValueThreshold(2).build(),
        3,
        1.5,
        2);
    assertThat(files()).containsExactly("m2");
  }

  @Test
  void savesWithAWarningWhereTheMetricIsMissing() throws IOException {
    train(to("m{epoch}").saveBestOnly(true).build(), 3, 4);
    assertThat(files()).containsExactly("m1", "m2");
    assertThat(lines())
        .containsExactly("Warning: Can save best model only with val_loss available.");
  }

  @Test
  void savesTheWholeStateUnlessWeightsAloneAreWanted() throws IOException {
    train(to("state").build(), 3);
    train(to("weights").saveWeightsOnly(true).build(), 3);
    TinyLearner learner = new TinyLearner(0.5);
    learner.loadState(folder.resolve("state"));
    assertThat(learner.learningRate()).isZero();
    assertThat(folder.resolve("weights")).hasContent("3.0");
  }

  @Test
  void countsBatchesAcrossEpochs() throws IOException {
    Fit.of(new TinyLearner(0), ListSequence.of(new int[] {1, 1, 1}, 1, 2, 3))
        .epochs(3)
        .callbacks(to("m-{epoch}-{batch}").saveFreq(4).build())
        .verbose(0)
        .run();
    assertThat(files()).containsExactly("m-2-1", "m-3-2");
  }

  @Test
  void refusesAPathThatItCannotFill() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> to("m-{epoch:x}").build())
        .withMessageContaining("filepath: format x in");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(to("m-{accuracy}").build(), 1))
        .withMessageContaining("filepath: {accuracy} in")
        .withMessageContaining("[loss, mse]");
  }

  @Test
  void saysWhatNoFileCanBeNamedByBeforeAnythingIsTrained() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> to("m-{batch}").build())
        .withMessageContaining("filepath: {batch} in")
        .withMessageContaining("expected: with saveFreq");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> to("m-{val_loss}").saveFreq(10).build())
        .withMessageContaining("filepath: {val_loss} in")
        .withMessageContaining("expected: without saveFreq");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> to("m-{val_loss:d}").build())
        .withMessageContaining("filepath: format d");
    assertThatIllegalArgumentException().isThrownBy(() -> train(to("m-{f1}").build(), 1));
    assertThat(lines().findFirst().orElseThrow())
        .isEqualTo(
            "Warning: filepath: the first save will fail unless a callback puts f1 into the logs"
                + " (known are epoch, batch, loss, mse, learning_rate)");
  }

  @Test
  void formatsNumbersAsPythonDoes() {
    Logs logs = new Logs().put("loss", 0.123456);
    assertThat(filled("{epoch}", logs)).isEqualTo("7");
    assertThat(filled("{epoch:03d}", logs)).isEqualTo("007");
    assertThat(filled("{epoch:3d}", logs)).isEqualTo("  7");
    assertThat(filled("{loss:.3f}", logs)).isEqualTo("0.123");
    assertThat(filled("{loss:08.3f}", logs)).isEqualTo("0000.123");
    assertThat(filled("{loss:.2e}", logs)).isEqualTo("1.23e-01");
    assertThat(filled("{loss}", logs)).isEqualTo("0.123456");
    assertThat(filled("a{epoch}b{loss:.1f}c", logs)).isEqualTo("a7b0.1c");
  }

  private static String filled(String template, Logs logs) {
    return new PathTemplate(template, Set.of("epoch")).fill(Map.of("epoch", 7), logs.toMap());
  }
}
