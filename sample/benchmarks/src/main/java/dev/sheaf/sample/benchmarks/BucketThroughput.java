package dev.sheaf.sample.benchmarks;

import dev.sheaf.load.BatchStream;
import dev.sheaf.load.Loader;
import dev.sheaf.photo.http.HttpPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How much of the speed of a server is left when it answers late, or not always. */
@CommandLine.Command(
    name = "bucket",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Loads photos over HTTP from a server in the same process, bilinear, to 224x224x3, in turns:",
      "at once; late; late and with faults. Prints photos a second.",
      "",
    })
public final class BucketThroughput implements Callable<Integer> {
  @Option(
      names = "--photos",
      paramLabel = "DIR",
      required = true,
      description = "A folder of photos; a hundred or more.")
  private Path photos;

  @Option(names = "--samples", description = "Photos in an epoch (${DEFAULT-VALUE}).")
  private int samples = 2000;

  @Option(names = "--rounds", description = "How often each has its turn (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--workers", description = "Workers, and requests (${DEFAULT-VALUE}).")
  private int workers = 48;

  @Option(names = "--latency", description = "Milliseconds to an answer (${DEFAULT-VALUE}).")
  private int latency = 20;

  @Option(names = "--faults", description = "Answers in a hundred that fail (${DEFAULT-VALUE}).")
  private int faults = 5;

  private record Case(String name, int latency, int faults, double[] rates) {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new BucketThroughput()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Path file : Photos.in(photos)) {
      files.add(Files.readAllBytes(file));
    }
    List<Case> cases =
        List.of(
            new Case("at once", 0, 0, new double[rounds]),
            new Case("after %d ms".formatted(latency), latency, 0, new double[rounds]),
            new Case(
                "after %d ms, %d %% faults".formatted(latency, faults),
                latency,
                faults,
                new double[rounds]));
    epoch(files, cases.get(0)); // warms up
    for (int round = 0; round < rounds; round++) {
      for (Case each : cases) {
        each.rates[round] = samples / epoch(files, each);
        System.out.printf("round %d: %s: %.0f photos/s%n", round + 1, each.name, each.rates[round]);
      }
    }
    double first = Measurements.median(cases.get(0).rates);
    for (Case each : cases) {
      double rate = Measurements.median(each.rates);
      System.out.printf("| %s | %.0f/s | %.2f |%n", each.name, rate, rate / first);
    }
    return CommandLine.ExitCode.OK;
  }

  private double epoch(List<byte[]> files, Case how) throws IOException {
    HttpPhotos bucket =
        HttpPhotos.builder()
            .concurrency(workers)
            .pauses(Duration.ofMillis(20), Duration.ofSeconds(1))
            .build();
    long begin = System.nanoTime();
    int seen = 0;
    try (Bucket server = new Bucket(files, how.latency, how.faults);
        BucketPhotoSequence sequence =
            BucketPhotoSequence.builder(
                    IntStream.range(0, samples)
                        .mapToObj(number -> new BucketPhoto(bucket.photo(server.address(number))))
                        .toList())
                .batchSize(32)
                .build();
        BatchStream<BucketPhotoBatch> stream = Loader.of(sequence).workers(workers).open()) {
      while (stream.hasNext()) {
        try (BucketPhotoBatch batch = stream.next()) {
          seen += batch.size();
        }
      }
    }
    if (seen != samples) {
      throw new IllegalStateException("%d of %d samples".formatted(seen, samples));
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
