package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that measures growth, over two pictures. */
class GrowthTest {
  @TempDir private Path folder;

  @Test
  void eachCaseHasALineWithItsSamplesWorkersAndEpochs() throws IOException {
    for (int photo = 0; photo < 2; photo++) {
      BufferedImage image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", folder.resolve(photo + ".png").toFile());
    }

    assertThat(run("--samples", "8", "--rounds", "1")).isEmpty();

    List<String> lines = Files.readAllLines(folder.resolve("growth/growth.md"));
    assertThat(lines.subList(2, 8))
        .allMatch(line -> line.matches("(\\| [\\d.]+ ){6}\\|"))
        .extracting(line -> line.split(" \\| [0-9]+\\.", 2)[0])
        .containsExactly(
            "| 2 | 0 | 1",
            "| 2 | 1 | 1",
            "| 2 | 2 | 1",
            "| 4 | 2 | 1",
            "| 8 | 2 | 1",
            "| 8 | 2 | 2");
  }

  @Test
  void aWrongArgumentIsNamedInALine() {
    assertThat(run("--samples", "3")).isEqualToIgnoringNewLines("--samples: 3 (expected: > 3)");
    assertThat(run("--rounds", "0")).isEqualToIgnoringNewLines("--rounds: 0 (expected: > 0)");
    assertThat(run())
        .isEqualToIgnoringNewLines(folder + ": no photos (expected: JPEG, PNG, WebP or BMP files)");
  }

  /** What was said of failures. */
  private String run(String... arguments) {
    StringWriter failures = new StringWriter();
    Growth.command()
        .setErr(new PrintWriter(failures, true))
        .execute(
            Stream.concat(
                    Stream.of("--photos", folder.toString(), "--target", folder.toString()),
                    Arrays.stream(arguments))
                .toArray(String[]::new));
    return failures.toString();
  }
}
