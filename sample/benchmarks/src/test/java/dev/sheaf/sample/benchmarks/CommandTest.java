package dev.sheaf.sample.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  @TempDir private Path folder;

  @Test
  void theScriptsLieBesideTheModulesOfAllPeers() throws IOException {
    Path script = Command.of("python3", folder).script();

    assertThat(script).exists();
    assertThat(Arrays.stream(Entry.values()).filter(e -> e.kind() == Entry.Kind.PYTHON))
        .allSatisfy(
            entry ->
                assertThat(script.resolveSibling(entry.contender().split("-")[0] + "_peers.py"))
                    .exists());
  }
}
