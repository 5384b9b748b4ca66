package dev.sheaf.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred million samples that are read on demand. */
@Tag("slow")
@Timeout(300)
class ManySamplesTest {
  private static String run(String order, String heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                ManySamplesProcess.class.getName(),
                "100000000",
                order)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    System.out.print(order + " with " + heap + ": " + output);
    return output;
  }

  @Test
  void inAComputedOrderTakeNoMemory() throws Exception {
    assertThat(run("computed", "-Xmx32m")).contains("epoch 1: first batch");
  }

  /** While an epoch begins there are two orders of 400 MB: that which ends, and its own. */
  @Test
  void shuffledTakeFourBytesEach() throws Exception {
    assertThat(run("shuffled", "-Xmx1200m")).contains("epoch 1: first batch");
  }
}
