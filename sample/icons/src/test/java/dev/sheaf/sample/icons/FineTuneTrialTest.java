package dev.sheaf.sample.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTuneTrialTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @TempDir private Path target;

  @Test
  @Tag("slow")
  void whatWasLearntBeforeHelpsWithTheFew() throws IOException {
    FineTuneTrial.Accuracy mean =
        FineTuneTrial.run(Glyph.all(), new Settings(4, 32, 1, 42, true, 0, target), out);

    assertThat(mean.head()).isGreaterThan(1.0 / RareKind.values().length + 0.1);
    assertThat(mean.all()).isGreaterThanOrEqualTo(mean.head());
    assertThat(mean.all()).isGreaterThan(mean.scratch() + 0.03);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("kept: 02SequentialBlock_02Linear_weight, 02SequentialBlock_02Linear_bias")
        .containsPattern("01Conv2d +\\[n, 16, 48, 48] +144  frozen")
        .containsPattern("mean +0\\.\\d{3} +0\\.\\d{3} +0\\.\\d{3}\\R");
  }
}
