package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The peers in Python, and who runs them. */
public final class Scripts {
  private Scripts() {}

  /** Whether the interpreter starts. */
  public static boolean startsWith(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the scripts in the folder {@code peers} beside a class into a folder; gives that. */
  public static Path unpack(Class<?> beside, List<String> scripts, Path folder) throws IOException {
    for (String script : scripts) {
      try (var in = beside.getResourceAsStream("peers/" + script)) {
        Files.write(folder.resolve(script), in.readAllBytes());
      }
    }
    return folder;
  }
}
