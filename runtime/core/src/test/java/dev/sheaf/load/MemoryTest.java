package dev.sheaf.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@EnabledOnOs(OS.LINUX) // says what a process took
class MemoryTest {
  private static Process run(int epochs, int batchSize, int directMegabytes) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:MaxDirectMemorySize=" + directMegabytes + "m",
            "-cp",
            System.getProperty("java.class.path"),
            MemoryProcess.class.getName(),
            Integer.toString(epochs),
            Integer.toString(batchSize))
        .redirectErrorStream(true)
        .start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }

  /** Arrays of them all would take 11.2 GiB. */
  @Test
  void twentyThousandPicturesTakeLessThan300Megabytes() throws Exception {
    Process process = run(1, 32, 256);
    String output = output(process);
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).startsWith("20000 samples, ");
    int kib = Integer.parseInt(output.replaceAll(".*, (\\d+) KiB\\s*", "$1"));
    assertThat(kib * 1024L).isLessThan(300_000_000);
  }

  @Test
  void aQueueBeyondTheLimitOfDirectMemoryFailsAtOnceWithTheSum() throws Exception {
    Process process = run(1, 512, 256);
    assertThat(output(process))
        .contains("LoadException: not enough direct memory: 11 batches of 77.1 MB in the queue")
        .contains("and 3 of 308.3 MB as finished tensors need 1772.6 MB, but the limit is 268.4 MB")
        .contains("Use a smaller maxQueueSize or batchSize");
    assertThat(process.exitValue()).isNotZero();
  }
}
