package dev.sheaf.sample.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of a process from outside.
 *
 * @param lastLine the last line that it printed
 * @param began when it was started, seconds since 1970
 * @param peak the most memory of its process tree in bytes
 * @param steady {@link TreeMemory#steady}
 */
public record ChildProcess(String lastLine, double began, long peak, long steady) {
  /**
   * Runs a command to its end.
   *
   * @param log the file for its errors
   * @throws IOException if it does not start, or ends with another exit code than 0
   */
  public static ChildProcess run(List<String> command, Path log)
      throws IOException, InterruptedException {
    double began = System.currentTimeMillis() / 1e3;
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    try (TreeMemory memory = new TreeMemory(process.toHandle())) {
      String last = "";
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          last = line;
        }
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("exit code %d, see %s".formatted(exit, log));
      }
      return new ChildProcess(last, began, memory.peak(), memory.steady());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The command that runs a class in a JVM as this one. */
  public static List<String> java(Class<?> main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Native access and the like: what this JVM was given.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    return command;
  }
}
