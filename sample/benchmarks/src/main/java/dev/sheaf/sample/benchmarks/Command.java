package dev.sheaf.sample.benchmarks;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
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
    ChildProcess ended = ChildProcess.run(arguments, log);
    Outcome outcome = parsed(ended.lastLine());
    if (outcome == null) {
      throw new IOException("no result, see " + log);
    }
    return new Measurements.Round(outcome, outcome.firstBatch() - ended.began(), ended.peak());
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
      line.addAll(ChildProcess.java(Contest.class));
      line.add(entry.contender());
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
    return Scripts.startsWith(python);
  }

  /** Unpacks the scripts beside the logs. */
  static Command of(String python, Path folder) throws IOException {
    Path scripts =
        Scripts.unpack(Command.class, SCRIPTS, Files.createDirectories(folder.resolve("peers")));
    return new Command(python, scripts.resolve(SCRIPTS.get(0)), folder);
  }
}
