package dev.sheaf.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost over time; {@code -Dsheaf.soak.minutes=10} makes it long. */
@Tag("slow")
@EnabledOnOs(OS.LINUX) // tells what a process holds
final class SoakTest {
  @TempDir private Path folder;

  @Test
  void losesNothingOverFilesThatChange() throws IOException, InterruptedException {
    String minutes = System.getProperty("sheaf.soak.minutes", "0");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A heap of one size, so that the rest shows.
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                SoakProcess.class.getName(),
                folder.toString(),
                minutes)
            .redirectErrorStream(true)
            .start();
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        if (!minutes.equals("0")) {
          System.out.println(line);
        }
      }
    }
    assertThat(process.waitFor()).as(output.toString()).isZero();
    assertThat(output.toString()).endsWith("nothing has grown\n");
  }
}
