package dev.sheaf.sample.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Lets all contenders load the same photos, one after the other, round after round, and prints a
 * table.
 */
@CommandLine.Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Loads the same photos with Sheaf, PyTorch, TensorFlow, Keras and DJL, in turns.",
      "Each contender is a process of its own in each round.",
      "",
    })
public final class Comparison implements Callable<Integer> {
  @Option(
      names = "--photos",
      paramLabel = "DIR",
      required = true,
      description = "A folder of photos; some hundreds or more.")
  private Path photos;

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = {
        "The interpreter that has torch, torchvision, tensorflow,",
        "keras, PIL and cv2, or some of them (${DEFAULT-VALUE})."
      })
  private String python = "python3";

  @Option(names = "--rounds", description = "How often each has its turn (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--warmup", description = "Passes that are not timed (${DEFAULT-VALUE}).")
  private int warmup = 10;

  @Option(
      names = "--passes",
      description = {"Passes that are timed (${DEFAULT-VALUE});", "more where nothing is decoded."})
  private int passes = 5;

  @Option(names = "--workers", description = "Threads or processes (${DEFAULT-VALUE}).")
  private int workers = 2;

  @Option(names = "--batch", description = "Photos in a batch (${DEFAULT-VALUE}).")
  private int batch = 32;

  @Option(
      names = "--only",
      split = ",",
      description = "Only these: ${COMPLETION-CANDIDATES}",
      completionCandidates = Names.class)
  private List<String> only = List.of();

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "${sys:sheaf.sample.target:-target}",
      description = "The folder for what is written (${DEFAULT-VALUE}).")
  private Path target;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createDirectories(target.resolve("comparison")).toAbsolutePath();
    Job job =
        new Job(
            photos.toAbsolutePath(),
            folder.resolve("decoded.u8"),
            folder.resolve("decoded.sheaf"),
            workers,
            warmup,
            passes,
            batch);
    List<Path> files = Photos.in(job.photos());
    // What an earlier version of Sheaf decoded, or other photos, would rightly be refused.
    Files.deleteIfExists(job.cache());
    Files.deleteIfExists(job.augmentedCache());
    Command command = Command.of(python, folder);
    List<Entry> entries = entries(command);
    System.out.printf(
        "%,d photos, %d passes to warm up and %d that count in each of %d rounds, batches of %d%n",
        files.size(), warmup, passes, rounds, batch);
    if (entries.stream().anyMatch(Entry::isDecoded)) {
      DecodedPhotos.write(files, job);
    }
    Measurements measurements = measured(command, job, entries);
    report(measurements, files.size(), folder);
    return CommandLine.ExitCode.OK;
  }

  private List<Entry> entries(Command command) throws InterruptedException {
    List<Entry> entries = new ArrayList<>(List.of(Entry.values()));
    if (!only.isEmpty()) {
      List<String> known = entries.stream().map(Entry::id).toList();
      for (String name : only) {
        if (!known.contains(name)) {
          throw new IllegalArgumentException("--only %s (expected: of %s)".formatted(name, known));
        }
      }
      entries.removeIf(entry -> !only.contains(entry.id()));
    }
    boolean peers = entries.stream().anyMatch(entry -> entry.kind() == Entry.Kind.PYTHON);
    if (peers && !command.hasPython()) {
      System.out.printf("PyTorch, Keras and TensorFlow are left out: %s does not start%n", python);
      entries.removeIf(entry -> entry.kind() == Entry.Kind.PYTHON);
    }
    return entries;
  }

  private Measurements measured(Command command, Job job, List<Entry> entries)
      throws InterruptedException {
    Measurements measurements = new Measurements();
    List<Entry> left = new ArrayList<>(entries);
    for (int round = 1; round <= rounds; round++) {
      for (Iterator<Entry> turn = left.iterator(); turn.hasNext(); ) {
        Entry entry = turn.next();
        String out = null;
        try {
          Measurements.Round measured = command.run(entry, job);
          if (measured.outcome().missing() == null) {
            measurements.add(entry, measured);
            System.out.printf(
                "round %d of %d  %-34s %,8.0f photos/s%n",
                round, rounds, entry.id(), measured.outcome().rate());
          } else {
            out = measured.outcome().missing() + " is not installed";
          }
        } catch (IOException e) {
          out = e.getMessage();
        }
        if (out != null) {
          turn.remove();
          System.out.printf("round %d of %d  %-34s left out: %s%n", round, rounds, entry.id(), out);
        }
      }
    }
    return measurements;
  }

  private void report(Measurements measurements, int count, Path folder) throws IOException {
    if (measurements.entries().isEmpty()) {
      System.out.println("Nothing was measured.");
      return;
    }
    String text =
        """
        %s%s. %,d photos to %dx%d, batches of %d, %d workers or none; medians of %d rounds, ratios within
        a round. The reference is %s (%s); where photos are augmented, torchvision's row of
        the same work from files. Mean and detail (mean step to the right neighbour) of all pixels, 0 to
        255, show that rows with the same words do the same work: within chance where they are augmented;
        tf.data's default JPEG decoder is the fast, darker one. Memory is that of the whole process tree,
        what processes share counted once. %d passes to warm up are not in the speeds; in the first of
        them Sheaf also walks each JPEG file's data for damage, once a run.
        """
            .formatted(
                table(measurements, false) + table(measurements, true),
                Machine.today(),
                count,
                Photos.SIDE,
                Photos.SIDE,
                batch,
                workers,
                rounds,
                Entry.TORCH_PILLOW_BILINEAR.title(),
                Entry.TORCH_PILLOW_BILINEAR.work().words(),
                warmup);
    Files.writeString(folder.resolve("comparison.md"), text);
    Chart.write(measurements, workers, folder.resolve("comparison.png"));
    System.out.printf("%n%s%nwritten: comparison.md and comparison.png in %s%n", text, folder);
  }

  private String table(Measurements measurements, boolean augmented) {
    List<Entry> rows =
        measurements.entries().stream()
            .filter(entry -> entry.work().isAugmented() == augmented)
            .toList();
    return rows.isEmpty() ? "" : Table.of(measurements, rows, workers) + "\n";
  }

  /** The names for {@code --only}. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      for (Entry entry : Entry.values()) {
        add(entry.id());
      }
    }
  }

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Comparison())
            .setExecutionExceptionHandler(new Failures())
            .execute(arguments));
  }
}
