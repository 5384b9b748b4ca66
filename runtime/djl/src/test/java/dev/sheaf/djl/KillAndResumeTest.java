package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, killed as {@code kill -9} does, at steps that a seed chooses. */
class KillAndResumeTest {
  @TempDir static Path shared;
  @TempDir Path folder;

  private static final Map<String, Outcome> UNINTERRUPTED = new HashMap<>();

  /** The lines of a process and the weights that it ended with. */
  private record Outcome(List<String> lines, byte[] weights) {}

  private static Outcome uninterrupted(String optimizer) throws Exception {
    Outcome known = UNINTERRUPTED.get(optimizer);
    if (known == null) {
      known = finish(shared.resolve(optimizer), optimizer, 1, 1000);
      UNINTERRUPTED.put(optimizer, known);
    }
    return known;
  }

  private static Outcome finish(Path folder, String optimizer, int workers, int every)
      throws Exception {
    Path weights = folder.resolve("weights");
    Process process = start(folder, optimizer, workers, every, false);
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    }
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return new Outcome(lines, Files.readAllBytes(weights));
  }

  /** Kills the process when it has printed so many steps; it goes on until the signal arrives. */
  private static List<String> kill(Path folder, String optimizer, int workers, int every, int steps)
      throws Exception {
    Process process = start(folder, optimizer, workers, every, true);
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      while (lines.size() < steps) {
        String line = output.readLine();
        assertThat(line).as("after %s", lines).isNotNull();
        if (line.startsWith("step")) {
          lines.add(line);
        }
      }
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isNotZero();
    assertThat(folder.resolve("weights")).doesNotExist();
    return lines;
  }

  private static Process start(Path folder, String optimizer, int workers, int every, boolean wait)
      throws IOException {
    return new ChildJvm()
        .start(
            KilledRun.class,
            null,
            folder.resolve("checkpoints").toString(),
            folder.resolve("weights").toString(),
            optimizer,
            Integer.toString(workers),
            Integer.toString(every),
            Boolean.toString(wait));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void endsWithTheSameBitsAsARunThatWasNeverKilled(long seed) throws Exception {
    killAndResume(seed);
  }

  static Stream<Long> otherSeeds() {
    return Stream.iterate(3L, seed -> seed + 1).limit(18);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("otherSeeds")
  void endsWithTheSameBitsForManySeeds(long seed) throws Exception {
    killAndResume(seed);
  }

  private void killAndResume(long seed) throws Exception {
    Random random = new Random(seed);
    String optimizer = List.of("adam", "nesterov", "averaged").get(random.nextInt(3));
    int every = 1 + random.nextInt(3);
    int workers = random.nextInt(3);
    int total = KilledRun.EPOCHS * KilledRun.STEPS;
    Outcome expected = uninterrupted(optimizer);
    List<String> steps = expected.lines().stream().filter(l -> l.startsWith("step")).toList();
    assertThat(steps).hasSize(total);
    assertThat(expected.lines()).last().asString().startsWith("rate ");

    int killedAt = 1 + random.nextInt(total);
    List<String> first = kill(folder, optimizer, workers, every, killedAt);
    Outcome resumed = finish(folder, optimizer, (workers + 1 + random.nextInt(2)) % 3, every);

    assertThat(steps).startsWith(first.toArray(String[]::new));
    List<String> rest = resumed.lines().stream().filter(line -> line.startsWith("step")).toList();
    // The last line that is sure came after the checkpoints of all steps before it.
    int saved = (killedAt - 1) / every * every;
    assertThat(rest.size()).as("steps done again or anew").isLessThanOrEqualTo(total - saved);
    assertThat(steps).endsWith(rest.toArray(String[]::new));
    assertThat(resumed.lines()).last().isEqualTo(expected.lines().get(expected.lines().size() - 1));
    assertThat(resumed.weights()).isEqualTo(expected.weights());
    try (Stream<Path> left = Files.list(folder.resolve("checkpoints"))) {
      assertThat(left).isEmpty();
    }
  }
}
