package dev.sheaf.sample.benchmarks.epoch;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.initializer.XavierInitializer;
import com.google.gson.Gson;
import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.Logs;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A process of its own in which Sheaf trains; prints what it {@link Trained}. */
public final class SheafTrainer implements Callable<Integer> {
  private static final long SEED = 42;

  @Parameters(index = "0")
  private String name;

  @Option(names = "--data")
  private Path data;

  @Option(names = "--workers")
  private int workers;

  @Option(names = "--threads")
  private int threads;

  @Option(names = "--batch")
  private int batch;

  @Option(names = "--warmup")
  private int warmup;

  @Option(names = "--epochs")
  private int epochs;

  @Override
  public Integer call() throws Exception {
    Trained trained = name.equals(Trainer.SHEAF_PHOTOS.id()) ? photos() : table();
    System.out.println(new Gson().toJson(trained));
    return CommandLine.ExitCode.OK;
  }

  private Trained table() {
    List<Reading> rows = ReadingSamples.table().readCsv(data);
    return trained(
        rows.size(), ReadingSequence.builder(rows).batchSize(batch).shuffle(SEED).build(), dense());
  }

  private Trained photos() throws IOException {
    try (Stream<Path> files = Files.walk(data, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> photos =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
              .sorted()
              .toList();
      List<Path> folders = photos.stream().map(Path::getParent).distinct().sorted().toList();
      List<ClassedPhoto> samples =
          photos.stream()
              .map(photo -> new ClassedPhoto(photo, folders.indexOf(photo.getParent())))
              .toList();
      return trained(
          samples.size(),
          ClassedPhotoSequence.builder(samples).batchSize(batch).shuffle(SEED).build(),
          convolutional());
    }
  }

  private Trained trained(
      int samples, Sequence<? extends Batch> sequence, SequentialBlock network) {
    // Glorot's uniform distribution, Keras's default.
    network.setInitializer(
        new XavierInitializer(
            XavierInitializer.RandomType.UNIFORM, XavierInitializer.FactorType.AVG, 3),
        Parameter.Type.WEIGHT);
    Clock clock = new Clock();
    try (sequence;
        DjlLearner learner =
            DjlLearner.builder(network)
                .optimizer(Adam.of(0.001))
                .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
                .metrics("accuracy")
                .schema(sequence.schema().orElseThrow())
                .seed(System.nanoTime())
                .threads(threads)
                .build()) {
      clock.ready = System.currentTimeMillis() / 1e3;
      History history =
          Fit.of(learner, sequence)
              .epochs(warmup + epochs)
              .workers(workers)
              .verbose(0)
              .callbacks(clock)
              .run();
      return new Trained(
          null,
          samples,
          clock.ready,
          Arrays.copyOfRange(clock.wall, warmup, warmup + epochs),
          Arrays.copyOfRange(clock.cpu, warmup, warmup + epochs),
          history.last("loss"));
    }
  }

  private static SequentialBlock convolutional() {
    SequentialBlock network = new SequentialBlock();
    for (int filters : new int[] {16, 32, 64}) {
      network
          .add(
              Conv2d.builder()
                  .setKernelShape(new Shape(3, 3))
                  .optPadding(new Shape(1, 1))
                  .setFilters(filters)
                  .build())
          .add(Activation.reluBlock())
          .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    return network
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(64).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(DrawnPhotos.KINDS).build());
  }

  private static SequentialBlock dense() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(128).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(64).build())
        .add(Activation.reluBlock())
        .add(Linear.builder().setUnits(MadeUpTable.LEVELS).build());
  }

  /** Measures epochs. */
  private final class Clock implements Callback {
    private final double[] wall = new double[warmup + epochs];
    private final double[] cpu = new double[warmup + epochs];
    private double ready;

    @Override
    public void onEpochBegin(int epoch, Logs logs) {
      wall[epoch] = -System.nanoTime() / 1e9;
      cpu[epoch] = -processorSeconds();
    }

    @Override
    public void onEpochEnd(int epoch, Logs logs) {
      wall[epoch] += System.nanoTime() / 1e9;
      cpu[epoch] += processorSeconds();
    }

    private static double processorSeconds() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SheafTrainer()).execute(arguments));
  }
}
