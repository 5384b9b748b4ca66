package dev.sheaf.sample.benchmarks;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts contenders, each in a process of its own.
 *
 * @param python the Python interpreter
 * @param script the peers in Python
 * @param logs the folder for what they print beside their result
 */
record Command(String python, Path script, Path logs) {
  /** The one that is run, then the modules that it imports. */
  private static final List<String> SCRIPTS =
      List.of(
          "peers.py",
          "decoders.py",
          "torch_peers.py",
          "torchvision_peers.py",
          "keras_peers.py",
          "tensorflow_peers.py");

  /**
   * Runs a contender once.
   *
   * @throws IOException if it prints no result; the message says what it printed
   */
  Measurements.Round run(Entry entry, Job job) throws IOException, InterruptedException {
    return run(entry, line(entry, job));
  }

  /** Runs Sheaf once, with a heap of this size at most, over so many samples. */
  Measurements.Round run(Entry entry, Job job, String heap, int samples)
      throws IOException, InterruptedException {
    List<String> line = line(entry, job);
    line.add(1, "-Xmx" + heap);
    line.addAll(List.of("--samples", Integer.toString(samples)));
    return run(entry, line);
  }

  private Measurements.Round run(Entry entry, List<String> arguments)
      throws IOException, InterruptedException {
    Path log = logs.resolve(entry.id() + ".log");
    double began = System.currentTimeMillis() / 1e3;
    Process process = new ProcessBuilder(arguments).redirectError(log.toFile()).start();
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
      Outcome outcome = exit == 0 ? parsed(last) : null;
      if (outcome == null) {
        throw new IOException("exit code %d, see %s".formatted(exit, log));
      }
      return new Measurements.Round(outcome, outcome.firstBatch() - began, memory.peak());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static Outcome parsed(String line) {
    try {
      return new Gson().fromJson(line, Outcome.class);
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private List<String> line(Entry entry, Job job) {
    List<String> line = new ArrayList<>();
    if (entry.kind() == Entry.Kind.PYTHON) {
      line.addAll(List.of(python, script.toString(), entry.contender()));
    } else {
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // Native access and the like: what this JVM was given.
      line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      line.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      line.addAll(List.of(Contest.class.getName(), entry.contender()));
      line.addAll(List.of("--cache", job.cache().toString()));
    }
    line.addAll(List.of("--photos", job.photos().toString()));
    line.addAll(List.of("--decoded", job.decoded().toString()));
    line.addAll(List.of("--workers", Integer.toString(entry.workers(job.workers()))));
    line.addAll(List.of("--warmup", Integer.toString(job.warmup())));
    line.addAll(List.of("--passes", Integer.toString(entry.work().passes() * job.passes())));
    line.addAll(List.of("--batch", Integer.toString(job.batch())));
    line.addAll(List.of("--side", Integer.toString(Photos.SIDE)));
    return line;
  }

  /** Whether the interpreter starts. */
  boolean hasPython() throws InterruptedException {
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

  /** Unpacks the scripts beside the logs. */
  static Command of(String python, Path folder) throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("peers"));
    for (String script : SCRIPTS) {
      try (var in = Command.class.getResourceAsStream("peers/" + script)) {
        Files.write(scripts.resolve(script), in.readAllBytes());
      }
    }
    return new Command(python, scripts.resolve(SCRIPTS.get(0)), folder);
  }
}
