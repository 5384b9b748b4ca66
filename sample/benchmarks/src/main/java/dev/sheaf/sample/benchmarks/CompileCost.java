package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What Sheaf's processor adds to a compilation, beside other processors. */
@CommandLine.Command(
    name = "compile-cost",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compiles the same types with Sheaf, record-builder, AutoValue and Immutables, in turns,",
      "and subtracts the same compilation with -proc:none. Each compilation is a fresh javac.",
      "",
    })
public final class CompileCost implements Callable<Integer> {
  @Option(names = "--rounds", description = "How often each has its turn (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--types",
      description = "Types of six components in a compilation (${DEFAULT-VALUE}).")
  private int types = 100;

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "${sys:sheaf.sample.target:-target}",
      description = "The folder for the result (${DEFAULT-VALUE}).")
  private Path target;

  /** Milliseconds of CPU a type, with its processor less without. */
  private final Map<Generator, double[]> costs = new EnumMap<>(Generator.class);

  private final Map<Generator, Long> lines = new EnumMap<>(Generator.class);

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("compile-cost");
    try {
      measure(folder);
    } finally {
      delete(folder);
    }
    String text = report();
    Path file = Files.createDirectories(target.resolve("comparison")).resolve("compile-cost.md");
    Files.writeString(file, text);
    System.out.printf("%n%s%nwritten: %s%n", text, file.toAbsolutePath());
    return CommandLine.ExitCode.OK;
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Generator generator : Generator.values()) {
        CompiledTypes compiled = CompiledTypes.in(folder.resolve("types"), generator, types);
        double without = compiled.milliseconds(false);
        double with = compiled.milliseconds(true);
        double cost = (with - without) / types;
        costs.computeIfAbsent(generator, key -> new double[rounds])[round] = cost;
        lines.put(generator, compiled.generatedLines() / types);
        System.out.printf(
            Locale.ROOT,
            "round %d of %d  %-24s %,7.0f ms, without %,7.0f ms: %5.1f ms a type%n",
            round + 1,
            rounds,
            generator.title(),
            with,
            without,
            cost);
        delete(folder.resolve("types"));
      }
    }
  }

  private String report() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "| processor | CPU ms a type | least - most | times Sheaf | lines written a type |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    for (Map.Entry<Generator, double[]> entry : costs.entrySet()) {
      double[] each = entry.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f - %.1f | %.2f | %d |%n",
              entry.getKey().title(),
              Measurements.median(each),
              Arrays.stream(each).min().orElseThrow(),
              Arrays.stream(each).max().orElseThrow(),
              Measurements.median(Measurements.ratios(each, costs.get(Generator.SHEAF))),
              lines.get(entry.getKey())));
    }
    return text
        + """

        %s. %d types of six components in one compilation, each in a
        fresh javac; the CPU time of the process, less that of the same compilation with -proc:none;
        medians of %d rounds, ratios within a round.
        """
            .formatted(Machine.today(), types, rounds);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new CompileCost())
            .setExecutionExceptionHandler(new Failures())
            .execute(arguments));
  }
}
