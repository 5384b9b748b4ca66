package dev.sheaf.sample.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A process of its own for one contender on the JVM; prints its {@link Outcome}. */
public final class Contest implements Callable<Integer> {
  @Parameters(index = "0")
  private String name;

  @Option(names = "--photos")
  private Path photos;

  @Option(names = "--decoded")
  private Path decoded;

  @Option(names = "--cache")
  private Path cache;

  @Option(names = "--workers")
  private int workers;

  @Option(names = "--warmup")
  private int warmup;

  @Option(names = "--passes")
  private int passes;

  @Option(names = "--batch")
  private int batch;

  @Option(names = "--side")
  private int side;

  @Option(names = "--samples", description = "So many; each photo as often as it takes.")
  private int samples;

  private double firstBatch;

  @Override
  public Integer call() throws Exception {
    Job job = new Job(photos, decoded, cache, workers, warmup, passes, batch);
    System.out.println(new Gson().toJson(measured(job, files())));
    return CommandLine.ExitCode.OK;
  }

  private List<Path> files() throws IOException {
    List<Path> files = Photos.in(photos);
    return samples == 0
        ? files
        : IntStream.range(0, samples).mapToObj(i -> files.get(i % files.size())).toList();
  }

  private Outcome measured(Job job, List<Path> files) throws Exception {
    Entry entry = Entry.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    Checksum checksum = new Checksum();
    double[] seconds = new double[job.passes()];
    try (Contender contender = entry.open(files, job)) {
      for (int pass = 0; pass < job.warmup() + job.passes(); pass++) {
        boolean first = pass == 0;
        long began = System.nanoTime();
        int seen = contender.pass(pixels -> taken(pixels, first ? checksum : null));
        double took = (System.nanoTime() - began) / 1e9;
        if (seen != files.size()) {
          throw new IllegalStateException("%d of %d photos".formatted(seen, files.size()));
        }
        if (pass >= job.warmup()) {
          seconds[pass - job.warmup()] = took;
        }
      }
    }
    boolean pixels = !Double.isNaN(checksum.mean());
    return new Outcome(
        null,
        files.size(),
        seconds,
        firstBatch,
        pixels ? checksum.mean() : null,
        pixels ? checksum.detail() : null);
  }

  private void taken(Supplier<FloatBuffer> pixels, Checksum checksum) {
    if (firstBatch == 0) {
      firstBatch = System.currentTimeMillis() / 1e3;
    }
    if (checksum != null) {
      checksum.add(pixels.get());
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Contest()).execute(arguments));
  }
}
