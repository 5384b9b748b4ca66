package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.fit.callback.CSVLogger;
import dev.sheaf.fit.callback.LambdaCallback;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section C11 of Keras's behaviour, CSVLogger. */
final class CSVLoggerTest {
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("log.csv");
  }

  private void train(CSVLogger logger, double... losses) {
    new LossScript(new TinyLearner(0), losses).run(logger, NOWHERE);
  }

  @Test
  void namesColumnsInOrderAndLeavesPlaceForValidation() throws IOException {
    train(CSVLogger.builder(file).build(), 2, 3);
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            epoch,loss,mse,val_loss,val_mse
            0,2.0,4.0,NA,NA
            1,3.0,9.0,NA,NA
            """);
  }

  @Test
  void writesNAWhereAnEpochWasNotValidated() throws IOException {
    ListSequence sequence = ListSequence.of(new float[] {2});
    Fit.of(new TinyLearner(0), sequence)
        .epochs(4)
        .validation(ListSequence.of(new float[] {3}))
        .validationFrequency(2)
        .callbacks(CSVLogger.builder(file).separator(";").build())
        .verbose(0)
        .run();
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            epoch;loss;mse;val_loss;val_mse
            0;2.0;4.0;NA;NA
            1;2.0;4.0;3.0;9.0
            2;2.0;4.0;NA;NA
            3;2.0;4.0;3.0;9.0
            """);
  }

  @Test
  void appendsWithoutASecondHeader() throws IOException {
    train(CSVLogger.builder(file).append(true).build(), 2);
    train(CSVLogger.builder(file).append(true).build(), 3);
    assertThat(Files.readAllLines(file))
        .containsExactly("epoch,loss,mse,val_loss,val_mse", "0,2.0,4.0,NA,NA", "0,3.0,9.0,NA,NA");
    train(CSVLogger.builder(file).build(), 5);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void isWholeAfterEachEpochAndLeavesNoOtherFile() throws IOException {
    Callback check =
        LambdaCallback.builder()
            .onEpochEnd(
                (epoch, logs) -> assertThat(file).content().hasLineCount(epoch + 2).endsWith("\n"))
            .build();
    new LossScript(new TinyLearner(0), 1, 2, 3)
        .history(NOWHERE, CSVLogger.builder(file).build(), check);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
