package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What more samples, more workers and more epochs cost Sheaf: time should grow as the samples do,
 * and memory not at all.
 */
@CommandLine.Command(
    name = "grow",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Loads photos with Sheaf, bilinear, to 224x224x3: fewer and more samples, workers, epochs.",
      "Each line is a process of its own; photos are taken again to make up the samples.",
      "",
    })
public final class Growth implements Callable<Integer> {
  private static final Entry ENTRY = Entry.SHEAF_BILINEAR;

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      required = true,
      description = "A folder of photos; some hundreds or more.")
  private Path photos;

  @Option(names = "--samples", description = "The most samples (${DEFAULT-VALUE}).")
  private int samples = 20_000;

  @Option(names = "--rounds", description = "How often each has its turn (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--batch", description = "Photos in a batch (${DEFAULT-VALUE}).")
  private int batch = 32;

  @Option(names = "--heap", description = "-Xmx of what is measured (${DEFAULT-VALUE}).")
  private String heap = "128m";

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "${sys:sheaf.sample.target:-target}",
      description = "The folder for what is written (${DEFAULT-VALUE}).")
  private Path target;

  private record Case(int samples, int workers, int epochs) {
    Job job(Path photos, Path folder, int batch) {
      Path unused = folder.resolve("unused");
      return new Job(photos, unused, unused, workers, 0, epochs, batch);
    }
  }

  private record Measured(Case what, double[] seconds, double[] peaks) {
    double each() {
      return Measurements.median(seconds) / what.samples / what.epochs;
    }
  }

  @Override
  public Integer call() throws Exception {
    if (samples < 4) {
      throw new IllegalArgumentException("--samples: %d (expected: > 3)".formatted(samples));
    }
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds: %d (expected: > 0)".formatted(rounds));
    }
    Photos.in(photos);
    Path folder = Files.createDirectories(target.resolve("growth")).toAbsolutePath();
    List<Case> cases =
        List.of(
            new Case(samples / 4, 0, 1),
            new Case(samples / 4, 1, 1),
            new Case(samples / 4, 2, 1),
            new Case(samples / 2, 2, 1),
            new Case(samples, 2, 1),
            new Case(samples, 2, 2));
    List<Measured> measured = new ArrayList<>();
    for (Case each : cases) {
      measured.add(new Measured(each, new double[rounds], new double[rounds]));
    }
    for (int round = 0; round < rounds; round++) {
      for (Measured each : measured) {
        run(each, round, folder);
      }
    }
    String text = text(measured);
    Files.writeString(folder.resolve("growth.md"), text);
    System.out.printf("%n%s%nwritten: growth.md in %s%n", text, folder);
    return CommandLine.ExitCode.OK;
  }

  private void run(Measured each, int round, Path folder) throws IOException, InterruptedException {
    Case what = each.what;
    Job job = what.job(photos.toAbsolutePath(), folder, batch);
    Command command = new Command("", folder, folder);
    Measurements.Round done = command.run(ENTRY, job, heap, what.samples);
    for (double epoch : done.outcome().seconds()) {
      each.seconds[round] += epoch;
    }
    each.peaks[round] = done.peak();
    System.out.printf(
        "round %d of %d  %,6d samples, %d workers, %d epochs: %6.1f s%n",
        round + 1, rounds, what.samples, what.workers, what.epochs, each.seconds[round]);
  }

  private String text(List<Measured> measured) {
    StringBuilder text = new StringBuilder();
    text.append("| samples | workers | epochs | s | ms a sample | peak memory, MB |\n");
    text.append("|---:|---:|---:|---:|---:|---:|\n");
    for (Measured each : measured) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %,d | %d | %d | %.1f | %.2f | %,.0f |%n",
              each.what.samples,
              each.what.workers,
              each.what.epochs,
              Measurements.median(each.seconds),
              1000 * each.each(),
              Measurements.median(each.peaks) / 1e6));
    }
    return text
        + String.format(
            Locale.ROOT,
            "%n%s, -Xmx%s. Bilinear, antialiased, %dx%d, batches of %d, the photos taken again to make"
                + " up the samples, the first epoch's warming up included; medians of %d rounds."
                + " Memory is that of the whole process.%n",
            Machine.today(),
            heap,
            Photos.SIDE,
            Photos.SIDE,
            batch,
            rounds);
  }

  static CommandLine command() {
    return new CommandLine(new Growth()).setExecutionExceptionHandler(new Failures());
  }

  public static void main(String[] arguments) {
    System.exit(command().execute(arguments));
  }
}
