package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of some types for one processor, and their compilations.
 *
 * @param folder where the sources are and all that is compiled
 */
record CompiledTypes(Path folder, Generator generator, List<Path> sources) {
  private static final String SPECIES =
      """
      package flowers;

      public enum Species { DAISY, DANDELION, ROSE, SUNFLOWER, TULIP }
      """;

  /** Writes the sources of this many types. */
  static CompiledTypes in(Path folder, Generator generator, int count) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources/flowers"));
    List<Path> files = new ArrayList<>();
    files.add(Files.writeString(sources.resolve("Species.java"), SPECIES));
    for (int index = 0; index < count; index++) {
      String name = "Flower" + index;
      files.add(Files.writeString(sources.resolve(name + ".java"), generator.source(name)));
    }
    return new CompiledTypes(folder, generator, files);
  }

  /**
   * Compiles them in a fresh process.
   *
   * @param processed whether the processor takes part
   * @return the CPU time of the process
   * @throws IOException if they do not compile; the message holds what the compiler says
   */
  double milliseconds(boolean processed) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    line.add(CompilerProcess.class.getName());
    line.addAll(options(processed));
    sources.forEach(source -> line.add(source.toString()));
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(line).redirectError(log.toFile()).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(generator.title() + ": " + Files.readString(log));
    }
    return Double.parseDouble(output);
  }

  /** What javac is told, apart from the sources. */
  private List<String> options(boolean processed) throws IOException {
    List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn"));
    options.addAll(List.of("-classpath", generator.classPath()));
    Path classes = folder.resolve(processed ? "processed" : "plain");
    options.addAll(List.of("-d", Files.createDirectories(classes).toString()));
    options.addAll(List.of("-s", Files.createDirectories(generated()).toString()));
    if (processed) {
      options.addAll(List.of("-processorpath", generator.processorPath()));
    } else {
      options.add("-proc:none");
    }
    return options;
  }

  private Path generated() {
    return folder.resolve("generated");
  }

  /** How many lines of source the processor has written for all of them. */
  long generatedLines() throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(generated())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }
}
