package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Augmentation;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs make of a sequence that changes its samples. */
class AugmentedDataTest {
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record Change(String description, boolean isRandom) implements Augmentation {
    @Override
    public OptionalLong seed() {
      return OptionalLong.empty();
    }
  }

  /** Two batches of two samples; each sample's input is its number and, in tens, the epoch. */
  private static final class Epochs implements Sequence<Batch> {
    private final Change change;
    private int epoch;

    Epochs(String description, boolean random) {
      change = new Change(description, random);
    }

    @Override
    public int length() {
      return 2;
    }

    @Override
    public Batch batch(int index) {
      Shape shape = Shape.of(2, 1);
      float first = epoch * 10 + index * 2;
      return Batch.of(
          List.of(Tensor.ofFloats("x", shape, first, first + 1)),
          List.of(Tensor.ofFloats("y", shape, 1, 2)));
    }

    @Override
    public void onEpochEnd() {
      epoch++;
    }

    @Override
    public void resume(int epoch) {
      this.epoch = epoch;
    }

    @Override
    public Optional<Augmentation> augmentation() {
      return Optional.of(change);
    }
  }

  @TempDir private Path folder;

  @Test
  void theFirstLineSaysWhatIsDoneToEachSample() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Fit.of(new TinyLearner(0.1), new Epochs("horizontal flip, p 0.5", true))
        .verbose(2)
        .output(new PrintStream(text, true, StandardCharsets.UTF_8))
        .run();
    assertThat(text.toString(StandardCharsets.UTF_8))
        .startsWith("Each sample: horizontal flip, p 0.5." + System.lineSeparator());
  }

  @Test
  void validationIsNotDrawnAtRandom() {
    Fit.Builder fit =
        Fit.of(new TinyLearner(0.1), new Epochs("flip", true))
            .validation(new Epochs("rotation (-15 to 15 degrees)", true))
            .verbose(0);
    assertThatIllegalArgumentException()
        .isThrownBy(fit::build)
        .withMessage(
            "validation: its samples are changed at random (rotation (-15 to 15 degrees)), so that"
                + " no two epochs could be compared. Build that sequence without augment(...).");
    Fit.of(new TinyLearner(0.1), new Epochs("flip", true))
        .validation(new Epochs("centre crop", false))
        .verbose(0)
        .run();
  }

  @Test
  void aRunIsNotResumedUnderAnotherAugmentation() {
    assertThatThrownBy(
            () ->
                resume(
                    "rotation (-15 to 15 degrees)",
                    LambdaCallback.builder()
                        .onTrainBatchEnd(
                            (batch, logs) -> {
                              if (batch == 1) {
                                throw new Killed();
                              }
                            })
                        .build()))
        .isInstanceOf(Killed.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> resume("rotation (-30 to 30 degrees)"))
        .withMessageContaining(
            "was made from other data:\n"
                + "- augmentation: rotation (-15 to 15 degrees)\n"
                + "+ augmentation: rotation (-30 to 30 degrees)\n");
    resume("rotation (-15 to 15 degrees)");
  }

  private void resume(String augmentation, Callback... callbacks) {
    Fit.of(new TinyLearner(0.1), new Epochs(augmentation, true))
        .epochs(2)
        .callbacks(callbacks)
        .callbacks(BackupAndRestore.builder(folder).saveFreq(1).build())
        .verbose(0)
        .run();
  }

  @Test
  void predictionsAreAveragedOverDraws() {
    Epochs sequence = new Epochs("flip", true);
    float[][] scores = Predict.of(new TinyLearner(0.1), sequence).draws(4).verbose(0).run().get(0);
    // Epochs 0 to 3: 15 more than the sample's number, on average.
    assertThat(scores).isDeepEqualTo(new float[][] {{15}, {16}, {17}, {18}});
    assertThat(Predict.of(new TinyLearner(0.1), sequence).verbose(0).run().get(0))
        .as("at epoch 0 again")
        .isDeepEqualTo(new float[][] {{0}, {1}, {2}, {3}});
  }

  @Test
  void severalDrawsNeedSomethingThatIsDrawn() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Predict.of(new TinyLearner(0.1), new Epochs("crop", false)).draws(4).build())
        .withMessage(
            "draws: 4, and nothing is drawn (expected: a sequence built with augment(...))");
  }
}
