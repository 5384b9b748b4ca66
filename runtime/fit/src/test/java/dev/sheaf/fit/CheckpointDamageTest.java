package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.CSVLogger;
import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.fit.callback.LambdaCallback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint of which a bit was lost is refused, and the one before it taken. */
final class CheckpointDamageTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path killed;
  private String whole;

  /** Training that is killed after its eighth step of ten, with two checkpoints left. */
  @BeforeEach
  void train() throws IOException {
    whole = run(folder.resolve("whole"), -1);
    killed = folder.resolve("killed");
    assertThatThrownBy(() -> run(killed, 8)).hasMessage("killed");
    assertThat(checkpoints(killed)).hasSize(2);
  }

  /** The weight in the end and the history. */
  private String run(Path backup, int killAfter) {
    TinyLearner learner = new TinyLearner(0.125, 0.5);
    int[] steps = {0};
    History history =
        Fit.of(learner, ListSequence.of(new int[] {1, 2, 1, 2, 1}, 1, 2, 3, 4, 5))
            .epochs(2)
            .workers(0)
            .verbose(0)
            .output(new PrintStream(printed, true, StandardCharsets.UTF_8))
            .callbacks(
                EarlyStopping.builder()
                    .monitor("loss")
                    .patience(3)
                    .restoreBestWeights(true)
                    .build(),
                CSVLogger.builder(folder.resolve("log.csv")).build(),
                BackupAndRestore.builder(backup).saveFreq(2).doubleCheckpoint(true).build(),
                LambdaCallback.builder()
                    .onTrainBatchBegin(
                        (batch, logs) -> {
                          if (++steps[0] == killAfter + 1 && killAfter > 0) {
                            throw new IllegalStateException("killed");
                          }
                        })
                    .build())
            .run();
    return learner.weight() + " " + history;
  }

  private static List<Path> checkpoints(Path backup) throws IOException {
    try (Stream<Path> folders = Files.list(backup)) {
      return folders.sorted().toList();
    }
  }

  private static List<Path> files(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.walk(checkpoint)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return to;
  }

  /** Flips one bit of one file, each bit of all of them as likely. */
  private static Path damage(Path checkpoint, Random random) throws IOException {
    List<Path> files = files(checkpoint);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    int chosen = random.nextInt((int) bytes);
    for (Path file : files) {
      int size = (int) Files.size(file);
      if (chosen < size) {
        byte[] content = Files.readAllBytes(file);
        content[chosen] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, content);
        return file;
      }
      chosen -= size;
    }
    throw new AssertionError("no file");
  }

  @Test
  void aFlippedBitIsRefusedByTheNameOfItsFile() throws IOException {
    Path only = folder.resolve("only");
    Path latest = checkpoints(killed).get(1);
    copy(latest, only.resolve(latest.getFileName().toString()));
    assertThat(files(only)).hasSizeGreaterThan(2);
    Random random = new Random(1);
    for (int flip = 0; flip < 400; flip++) {
      Path backup = copy(only, folder.resolve("flip-" + flip));
      Path damaged = damage(checkpoints(backup).get(0), random);
      assertThatThrownBy(() -> run(backup, -1))
          .as("flip %d, in %s", flip, damaged)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(damaged.getFileName().toString())
          .hasMessageContaining("delete");
    }
  }

  @Test
  void theCheckpointBeforeADamagedOneIsTaken() throws IOException {
    Random random = new Random(2);
    for (int flip = 0; flip < 40; flip++) {
      Path backup = copy(killed, folder.resolve("flip-" + flip));
      Path damaged = damage(checkpoints(backup).get(1), random);
      printed.reset();
      assertThat(run(backup, -1)).as("flip %d, in %s", flip, damaged).isEqualTo(whole);
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("Warning: cannot read the checkpoint " + damaged.getParent())
          .contains(damaged.getFileName().toString());
    }
  }

  @Test
  void aFileThatIsMissingOrTooManyIsRefused() throws IOException {
    Path latest = checkpoints(killed).get(1);
    for (Path file : files(latest)) {
      Path backup = folder.resolve("without-" + file.getFileName());
      Path checkpoint = copy(latest, backup.resolve(latest.getFileName().toString()));
      Files.delete(checkpoint.resolve(file.getFileName().toString()));
      assertThatThrownBy(() -> run(backup, -1)).hasMessageContaining("" + file.getFileName());
    }
    Path backup = folder.resolve("more");
    Path checkpoint = copy(latest, backup.resolve(latest.getFileName().toString()));
    Files.writeString(checkpoint.resolve("stray"), "");
    assertThatThrownBy(() -> run(backup, -1)).hasMessageContaining("stray");
  }

  /** The damaged one counts more steps: it must not push out what was saved after it. */
  @Test
  void whatIsSavedAfterADamagedCheckpointIsKept() throws IOException {
    Path latest = checkpoints(killed).get(1);
    Files.writeString(latest.resolve("learner.state"), "lost");
    Path stepsFour = checkpoints(killed).get(0);
    copy(stepsFour, folder.resolve("again").resolve("checkpoint-000000000003"));
    copy(latest, folder.resolve("again").resolve("checkpoint-000000000100"));
    Path again = folder.resolve("again");
    assertThatThrownBy(() -> run(again, 3)).hasMessage("killed");
    printed.reset();
    assertThat(run(again, -1)).isEqualTo(whole);
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("cannot read");
  }
}
