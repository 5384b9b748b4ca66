package dev.sheaf.sample.benchmarks.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.sample.benchmarks.ChildProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that trains beside PyTorch and Keras, over little data and without them. */
class EpochsTest {
  @TempDir private Path folder;

  @Test
  @Tag("slow")
  void sheafTrainsBothNetworksWherePythonIsAbsent() throws IOException {
    assertThat(
            run(
                "--python",
                folder.resolve("none").toString(),
                "--drawn",
                "20",
                "--rows",
                "600",
                "--rounds",
                "1",
                "--warmup",
                "0",
                "--epochs",
                "1"))
        .isEmpty();

    List<String> rows =
        Files.readAllLines(folder.resolve("epochs/epochs.md")).stream()
            .filter(line -> line.startsWith("| Sheaf |"))
            .toList();
    assertThat(rows)
        .hasSize(2)
        .allMatch(
            row -> row.matches("\\| Sheaf( \\| [\\d.]+){2}( \\| -){4}( \\| [\\d.,]+){4} \\|"));
  }

  @Test
  void ratiosAreThoseOfTheSameRound() {
    EpochTable table = new EpochTable();
    double[] slow = {1, 3};
    for (double factor : slow) {
      table.add(Trainer.SHEAF_TABLE, process(), trained(factor * 1, factor * 2));
      table.add(Trainer.TORCH_TABLE, process(), trained(factor * 2, factor * 8));
    }

    assertThat(table.toString())
        .contains("200 samples: an MLP on a table of 40 columns, batches of 256:")
        .contains(
            "| Sheaf | 2.00 | 4.00 | 0.50 | 0.50 - 0.50 | 0.25 | 0.25 - 0.25 | 5.0 | 300 | 200 | 0.500 |")
        .contains(
            "| PyTorch, DataLoader | 4.00 | 16.00 | 1.00 | 1.00 - 1.00 | 1.00 | 1.00 - 1.00 |");
  }

  private static ChildProcess process() {
    return new ChildProcess("", 10, 300_000_000, 200_000_000);
  }

  private static Trained trained(double wall, double cpu) {
    return new Trained(null, 200, 15, new double[] {wall}, new double[] {cpu}, 0.5);
  }

  @Test
  void everyPeerHasItsModule() {
    assertThat(Arrays.stream(Trainer.values()).filter(Trainer::isPython))
        .allSatisfy(
            trainer ->
                assertThat(
                        Epochs.class.getResource(
                            "peers/" + trainer.id().split("-")[0] + "_epochs.py"))
                    .isNotNull());
  }

  @Test
  void aWrongRowIsNamedInALine() {
    assertThat(run("--only", "torch")).startsWith("--only torch (expected: of [sheaf-photos, ");
  }

  /** What was said of failures. */
  private String run(String... arguments) {
    StringWriter failures = new StringWriter();
    Epochs.command()
        .setErr(new PrintWriter(failures, true))
        .execute(
            Stream.concat(Stream.of(arguments), Stream.of("--target", folder.toString()))
                .toArray(String[]::new));
    return failures.toString();
  }
}
