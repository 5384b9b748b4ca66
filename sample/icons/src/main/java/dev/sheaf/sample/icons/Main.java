package dev.sheaf.sample.icons;

import dev.sheaf.BadSampleException;
import dev.sheaf.source.SourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
    name = "icons",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the icons of ten design families, trains a small network on eight of them and tests"
          + " it on two that it never saw.",
      "",
    },
    sortOptions = false)
public final class Main implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Train on photos of your own instead: one folder for each class.")
  private Path data;

  @Option(
      names = "--parcels",
      description = "Train on the rows of a table instead: the tariffs of parcels.")
  private boolean parcels;

  @Option(
      names = "--scenes",
      description = "Find icons in made-up pictures instead: their pixels and their boxes.")
  private boolean scenes;

  @Option(
      names = "--fine-tune",
      description =
          "Learn three kinds from a few icons instead, with a network trained on the others.")
  private boolean fineTune;

  @Option(names = "--epochs", description = "Passes over the training data (${DEFAULT-VALUE}).")
  private int epochs = 12;

  @Option(names = "--batch", description = "Samples in a batch (${DEFAULT-VALUE}).")
  private int batchSize = 32;

  @Option(names = "--workers", description = "Threads that load (${DEFAULT-VALUE}).")
  private int workers = 1;

  @Option(
      names = "--seed",
      description = "Seed of split, order and first weights (${DEFAULT-VALUE}).")
  private long seed = 42;

  @Option(
      names = "--plain",
      description = "Train on the icons as they are drawn, without augmentation, to compare.")
  private boolean plain;

  @Option(
      names = "--verbose",
      description = "0 silent, 1 a progress bar, 2 a line for each epoch (${DEFAULT-VALUE}).")
  private int verbose = 1;

  @Option(
      names = "--target",
      paramLabel = "DIR",
      defaultValue = "${sys:sheaf.sample.target:-target}",
      description = "The folder for what is drawn and written (${DEFAULT-VALUE}).")
  private Path target;

  private final PrintStream out;

  Main(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = new Settings(epochs, batchSize, workers, seed, !plain, verbose, target);
    if (data != null) {
      PhotoTrial.run(data, settings, out);
    } else if (parcels) {
      ParcelTrial.run(settings, out);
    } else if (scenes) {
      SceneTrial trial = SceneTrial.draw(Glyph.all(), 1_000, 200, settings, out);
      trial.segment();
      trial.detect();
    } else if (fineTune) {
      FineTuneTrial.run(Glyph.all(), settings, out);
    } else {
      IconTrial.run(Glyph.all(), settings, out);
    }
    return CommandLine.ExitCode.OK;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** What {@link #main} does, without ending the JVM. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Main(out))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              // What is wrong with an argument or a file is said in the message; the rest is ours.
              if (failure instanceof IllegalArgumentException
                  || failure instanceof IOException
                  || failure instanceof BadSampleException
                  || failure instanceof SourceException) {
                err.println(failure.getMessage());
              } else {
                failure.printStackTrace(err);
              }
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(arguments);
  }
}
