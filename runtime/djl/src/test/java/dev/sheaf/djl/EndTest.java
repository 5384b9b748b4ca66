package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real processes, ended by a signal in the middle of native work. */
class EndTest {
  /** The number of SIGTERM and SIGINT and 128, as a shell counts. */
  private static final int TERMINATED = 143;

  private static final int INTERRUPTED = 130;

  @TempDir Path folder;

  @Test
  void aProgramIsEndedInTheMiddleOfAStep() throws Exception {
    isEnded(EndedRun.Work.STEPS_BY_HAND, 1);
  }

  static Stream<Arguments> workAndSeeds() {
    return Stream.of(EndedRun.Work.values())
        .flatMap(work -> IntStream.rangeClosed(1, 3).mapToObj(seed -> Arguments.of(work, seed)));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("workAndSeeds")
  void aProgramIsEndedWhateverItDoes(EndedRun.Work work, int seed) throws Exception {
    isEnded(work, seed);
  }

  private void isEnded(EndedRun.Work work, int seed) throws Exception {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"), "needs signals");
    Random random = new Random(seed);
    boolean terminate = random.nextBoolean() || ignoresInterrupts();
    int steps = 1 + random.nextInt(4);
    boolean deep = random.nextBoolean();
    Process process =
        new ChildJvm()
            .option("-Xmx512m")
            .option("-XX:ErrorFile=" + folder.resolve("hs_err.log"))
            .option("-XX:-CreateCoredumpOnCrash")
            .start(EndedRun.class, null, work.name(), folder.toString(), "" + deep);
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      while (lines.stream().filter("step"::equals).count() < steps) {
        String line = output.readLine();
        assertThat(line).as("after %s", lines).isNotNull();
        lines.add(line);
      }
      signal(process, terminate);
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();

    assertThat(folder.resolve("hs_err.log")).doesNotExist();
    assertThat(process.exitValue()).as("%s", lines).isEqualTo(terminate ? TERMINATED : INTERRUPTED);
    assertThat(lines.stream().filter("done"::equals).count())
        .as("each step that was begun is done: %s", lines)
        .isEqualTo(lines.stream().filter("step"::equals).count());
    if (work == EndedRun.Work.SAVED_BY_A_HOOK) {
      assertThat(lines).contains("saved by a hook");
    }
    if (work == EndedRun.Work.BACKUP) {
      try (Stream<Path> kept = Files.list(folder.resolve("backup"))) {
        assertThat(kept).as("%s", lines).hasSize(1);
      }
    }
  }

  /** A build in the background of a shell hands the ignoring of SIGINT on to its children. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        || Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }

  private static void signal(Process process, boolean terminate) throws Exception {
    if (terminate) {
      process.toHandle().destroy(); // not Process.destroy: it closes what is read from
    } else {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
  }
}
