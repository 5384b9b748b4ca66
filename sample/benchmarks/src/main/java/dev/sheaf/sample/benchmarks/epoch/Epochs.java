package dev.sheaf.sample.benchmarks.epoch;

import com.google.gson.Gson;
import dev.sheaf.sample.benchmarks.ChildProcess;
import dev.sheaf.sample.benchmarks.Failures;
import dev.sheaf.sample.benchmarks.Machine;
import dev.sheaf.sample.benchmarks.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Lets all trainers train the same networks on the same data, one after the other, in rounds. */
@CommandLine.Command(
    name = "epochs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains whole epochs with Sheaf, PyTorch and Keras, in turns: a small CNN on photos",
      "of 64x64 and an MLP on a table of 40 columns, with the same layers, first weights",
      "(Glorot), optimizer (Adam), batches and threads. Each trainer is a process of its",
      "own in each round; prints a table of time, processor time and memory.",
      "",
    })
public final class Epochs implements Callable<Integer> {
  private static final List<String> SCRIPTS =
      List.of("epochs.py", "torch_epochs.py", "torchvision_epochs.py", "keras_epochs.py");

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = {
        "The interpreter that has torch, torchvision, keras, tensorflow",
        "and PIL, or some of them (${DEFAULT-VALUE})."
      })
  private String python = "python3";

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      description = {"A folder of up to ten folders of JPEG or PNG files;", "drawn by default."})
  private Path photos;

  @Option(names = "--drawn", description = "Photos to draw (${DEFAULT-VALUE}).")
  private int drawn = 2_000;

  @Option(names = "--rows", description = "Rows of the table (${DEFAULT-VALUE}).")
  private int rows = 200_000;

  @Option(names = "--rounds", description = "How often each has its turn (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--warmup", description = "Epochs that are not timed (${DEFAULT-VALUE}).")
  private int warmup = 1;

  @Option(names = "--epochs", description = "Epochs that are timed (${DEFAULT-VALUE}).")
  private int epochs = 3;

  @Option(
      names = "--workers",
      description = "Threads or processes that load photos (${DEFAULT-VALUE}).")
  private int workers = 1;

  @Option(names = "--threads", description = "Threads of an operation (${DEFAULT-VALUE}).")
  private int threads = 1;

  @Option(names = "--only", split = ",", description = "Only these rows: sheaf-table,torch-table.")
  private List<String> only = List.of();

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "${sys:sheaf.sample.target:-target}",
      description = "The folder for what is written (${DEFAULT-VALUE}).")
  private Path target;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createDirectories(target.resolve("epochs")).toAbsolutePath();
    List<Trainer> trainers = trainers();
    if (trainers.stream().anyMatch(Trainer::isPython) && !Scripts.startsWith(python)) {
      System.out.printf("PyTorch and Keras are left out: %s does not start%n", python);
      trainers.removeIf(Trainer::isPython);
    }
    Scripts.unpack(Epochs.class, SCRIPTS, Files.createDirectories(folder.resolve("peers")));
    EpochTable table = measured(trainers, folder);
    String text =
        "%s%s; medians of %d rounds of %d epochs after %d to warm up; %d thread(s) an operation, %d worker(s) for photos.%n"
            .formatted(table, Machine.today(), rounds, epochs, warmup, threads, workers);
    Files.writeString(folder.resolve("epochs.md"), text);
    System.out.printf("%n%s%nwritten: epochs.md in %s%n", text, folder);
    return CommandLine.ExitCode.OK;
  }

  private List<Trainer> trainers() {
    List<Trainer> trainers = new ArrayList<>(List.of(Trainer.values()));
    if (!only.isEmpty()) {
      List<String> known = Stream.of(Trainer.values()).map(Trainer::id).toList();
      for (String name : only) {
        if (!known.contains(name)) {
          throw new IllegalArgumentException("--only %s (expected: of %s)".formatted(name, known));
        }
      }
      trainers.removeIf(trainer -> !only.contains(trainer.id()));
    }
    return trainers;
  }

  private EpochTable measured(List<Trainer> trainers, Path folder)
      throws IOException, InterruptedException {
    EpochTable table = new EpochTable();
    List<Trainer> left = new ArrayList<>(trainers);
    for (int round = 1; round <= rounds; round++) {
      for (Iterator<Trainer> turn = left.iterator(); turn.hasNext(); ) {
        Trainer trainer = turn.next();
        String said;
        try {
          ChildProcess process =
              ChildProcess.run(command(trainer, folder), folder.resolve(trainer.id() + ".log"));
          Trained trained = new Gson().fromJson(process.lastLine(), Trained.class);
          if (trained.missing() == null) {
            said = table.add(trainer, process, trained);
          } else {
            said = "left out: %s is not installed".formatted(trained.missing());
            turn.remove();
          }
        } catch (IOException e) {
          said = "left out: " + e.getMessage();
          turn.remove();
        }
        System.out.printf("round %d of %d  %-24s %s%n", round, rounds, trainer.id(), said);
      }
    }
    return table;
  }

  private List<String> command(Trainer trainer, Path folder) throws IOException {
    List<String> command =
        trainer.isPython()
            ? new ArrayList<>(List.of(python, "-B", folder.resolve("peers/epochs.py").toString()))
            : ChildProcess.java(SheafTrainer.class);
    command.add(trainer.id());
    command.addAll(List.of("--data", data(trainer.task(), folder).toString()));
    command.addAll(List.of("--workers", Integer.toString(workers)));
    command.addAll(List.of("--threads", Integer.toString(threads)));
    command.addAll(List.of("--batch", Integer.toString(trainer.task().batch())));
    command.addAll(List.of("--warmup", Integer.toString(warmup)));
    command.addAll(List.of("--epochs", Integer.toString(epochs)));
    return command;
  }

  /** Made when it is not there. */
  private Path data(Task task, Path folder) throws IOException {
    if (task == Task.TABLE) {
      Path file = folder.resolve("table-%d.csv".formatted(rows));
      return Files.exists(file) ? file : MadeUpTable.write(file, rows);
    }
    if (photos != null) {
      return photos.toAbsolutePath();
    }
    Path root = folder.resolve("photos-%d".formatted(drawn));
    return Files.exists(root) ? root : DrawnPhotos.write(root, drawn);
  }

  static CommandLine command() {
    return new CommandLine(new Epochs()).setExecutionExceptionHandler(new Failures());
  }

  public static void main(String[] arguments) {
    System.exit(command().execute(arguments));
  }
}
