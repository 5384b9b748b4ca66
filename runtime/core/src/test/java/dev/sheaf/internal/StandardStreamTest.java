package dev.sheaf.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandardStreamTest {
  /** The program that tells what its outputs are. */
  static final class Told {
    private Told() {}

    public static void main(String[] arguments) {
      System.out.println(
          "out=" + StandardStream.OUT.isTerminal() + " err=" + StandardStream.ERR.isTerminal());
    }
  }

  private static String told(List<String> before, List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(before.stream(), command.stream()).toList());
    builder.environment().put("TERM", "xterm");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Told.class.getName());
  }

  @Test
  void aPipeIsNoTerminal() throws Exception {
    assertThat(told(List.of(), java())).isEqualTo("out=false err=false");
  }

  @Test
  void eachOutputIsLookedAtByItself() throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "script"))),
        "needs the command script");
    String command = String.join(" ", java().stream().map(part -> "'" + part + "'").toList());
    List<String> terminal = List.of("script", "-qec");
    assertThat(told(terminal, List.of(command, "/dev/null"))).isEqualTo("out=true err=true");
    assertThat(told(terminal, List.of(command + " 2>/dev/null", "/dev/null")))
        .isEqualTo("out=true err=false");
  }
}
