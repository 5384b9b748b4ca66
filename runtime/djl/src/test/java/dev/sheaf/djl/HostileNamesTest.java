package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.CSVLogger;
import dev.sheaf.fit.callback.ModelCheckpoint;
import dev.sheaf.fit.callback.TensorBoard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names hold terminal commands: whatever is printed of them does nothing. */
@DisabledOnOs(OS.WINDOWS) // has no such names
class HostileNamesTest {
  private static final String HOSTILE = "a\u001b[31mb\nc\u202Egpj";
  private static final String PRINTED = "a\\u001B[31mb\\nc\\u202Egpj";

  @TempDir Path folder;

  private Path hostile(String... more) {
    return Path.of(folder.resolve(HOSTILE).toString(), more);
  }

  /** A path that leads through a file: nothing can be written there. */
  private Path unwritable() throws IOException {
    Path file = folder.resolve(HOSTILE);
    if (!Files.exists(file)) {
      Files.writeString(file, "a file");
    }
    return file.resolve("below");
  }

  private static void assertPrintable(String text) {
    assertThat(text).doesNotContain("\u001b", "\u202E", "b\nc");
  }

  private static void assertFailsPrintably(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isNotNull();
    List<String> messages = new ArrayList<>();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      messages.add(String.valueOf(each));
      Stream.of(each.getSuppressed()).forEach(other -> messages.add(String.valueOf(other)));
    }
    messages.forEach(HostileNamesTest::assertPrintable);
    assertThat(String.join("\n", messages)).contains(PRINTED);
  }

  private static DjlLearner learner() {
    return DjlLearner.builder(Networks.dense(2))
        .optimizer(Adam.of(0.01))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShape(2)
        .build();
  }

  private static Sequence<Batch> batches() {
    return new Sequence<>() {
      @Override
      public int length() {
        return 2;
      }

      @Override
      public Batch batch(int index) {
        return DjlLearnerTest.quadrants(4, index);
      }
    };
  }

  /** What a run prints. */
  private static String printed(Callback... callbacks) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (DjlLearner learner = learner()) {
      Fit.of(learner, batches())
          .epochs(2)
          .callbacks(callbacks)
          .output(new PrintStream(output, true, StandardCharsets.UTF_8))
          .build()
          .run();
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLearnersFiles() throws IOException {
    Path below = unwritable();
    Path noWeights = folder.resolve(HOSTILE + "-text");
    Files.writeString(noWeights, "no weights, but more than eight bytes of text");
    Path cut = folder.resolve(HOSTILE + "-cut");
    Path weights = folder.resolve(HOSTILE + "-weights");
    try (DjlLearner learner = learner()) {
      learner.saveWeights(weights);
      byte[] all = Files.readAllBytes(weights);
      Files.write(cut, java.util.Arrays.copyOf(all, all.length - 3));
      all[all.length - 1]++;
      Files.write(folder.resolve(HOSTILE + "-changed"), all);
      assertFailsPrintably(() -> learner.saveWeights(below));
      assertFailsPrintably(() -> learner.saveState(below));
      assertFailsPrintably(() -> learner.loadWeights(hostile("none")));
      assertFailsPrintably(() -> learner.loadWeights(folder.resolve(HOSTILE + "-none")));
      assertFailsPrintably(() -> learner.loadWeights(noWeights));
      assertFailsPrintably(() -> learner.loadWeights(cut));
      assertFailsPrintably(() -> learner.loadWeights(folder.resolve(HOSTILE + "-changed")));
      assertFailsPrintably(() -> learner.loadState(weights));
      assertFailsPrintably(() -> learner.loadState(folder.resolve(HOSTILE + "-none")));
    }
    try (DjlLearner other =
        DjlLearner.builder(Networks.dense(3))
            .optimizer(Adam.of(0.01))
            .loss("mse")
            .inputShape(2)
            .build()) {
      assertFailsPrintably(() -> other.loadWeights(weights));
    }
  }

  @Test
  void whatCallbacksCannotWrite() throws IOException {
    Path below = unwritable();
    assertFailsPrintably(() -> printed(CSVLogger.builder(below).build()));
    assertFailsPrintably(() -> printed(ModelCheckpoint.builder(below).build()));
    assertFailsPrintably(() -> printed(TensorBoard.builder(below).build()));
    assertFailsPrintably(() -> printed(BackupAndRestore.builder(below).build()));
  }

  @Test
  void whatCannotBeReadBack() throws IOException {
    Path log = Files.createDirectories(folder.resolve(HOSTILE + "-log"));
    assertFailsPrintably(() -> printed(CSVLogger.builder(log).append(true).build()));
    Path backup = Files.createDirectories(folder.resolve(HOSTILE + "-backup"));
    Path checkpoint = Files.createDirectories(backup.resolve("checkpoint-000000000002"));
    Files.writeString(checkpoint.resolve("checkpoint.json"), "{");
    assertFailsPrintably(() -> printed(BackupAndRestore.builder(backup).build()));
  }

  @Test
  void historyAndItsPlots() throws IOException {
    Path below = unwritable();
    try (DjlLearner learner = learner()) {
      History history = Fit.of(learner, batches()).verbose(0).build().run();
      assertFailsPrintably(() -> history.writeCsv(below));
      assertFailsPrintably(() -> history.writeJson(below));
      assertFailsPrintably(() -> history.plot(below));
    }
  }

  @Test
  void linesBesideTheProgress() {
    assertPrintable(
        printed(
            ModelCheckpoint.builder(folder.resolve(HOSTILE + "-model")).verbose(1).build(),
            BackupAndRestore.builder(folder.resolve(HOSTILE + "-kept"))
                .deleteCheckpoint(false)
                .build()));
    String resumed =
        printed(
            ModelCheckpoint.builder(folder.resolve(HOSTILE + "-model"))
                .verbose(1)
                .monitor("loss")
                .saveBestOnly(true)
                .build(),
            BackupAndRestore.builder(folder.resolve(HOSTILE + "-kept")).build());
    assertPrintable(resumed);
    assertThat(resumed).contains("Going on from").contains(PRINTED);
  }

  @Test
  void logs() throws IOException {
    Path state = folder.resolve(HOSTILE + "-state");
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(new SimpleFormatter().formatMessage(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(LearnerState.class.getName());
    logger.addHandler(handler);
    try (DjlLearner learner = learner()) {
      learner.saveState(state);
      TensorFile read = TensorFile.read(state);
      java.util.Map<String, String> words = new java.util.LinkedHashMap<>(read.words());
      words.put("engine_threads", "1000");
      new TensorFile(read.tensors(), words).write(state);
      learner.loadState(state);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged).singleElement().asString().contains(PRINTED);
    logged.forEach(HostileNamesTest::assertPrintable);
  }
}
