package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.TensorSpec;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.CSVLogger;
import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.LearningRateScheduler;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed and started again ends as one that was never killed. */
final class BackupAndRestoreTest {
  private static final int BATCHES = 7;

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);

  /** Seven batches in an order that is shuffled from epoch to epoch, as its past makes it. */
  private static final class Shuffling implements Sequence<Batch> {
    private final List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
    private final Random random;
    private final Optional<Schema> schema;

    Shuffling(long seed, Optional<Schema> schema) {
      random = new Random(seed);
      this.schema = schema;
    }

    @Override
    public int length() {
      return BATCHES;
    }

    @Override
    public Batch batch(int index) {
      int batch = order.get(index);
      int size = batch == 6 ? 1 : 3;
      float[] targets = new float[size];
      for (int sample = 0; sample < size; sample++) {
        targets[sample] = (batch * 31 + sample * 7) % 11 - 4;
      }
      Shape shape = Shape.of(size, 1);
      return Batch.of(
          List.of(Tensor.ofFloats("x", shape, new float[size])),
          List.of(Tensor.ofFloats("y", shape, targets)));
    }

    @Override
    public void onEpochEnd() {
      Collections.shuffle(order, random);
    }

    @Override
    public Optional<int[]> order() {
      return Optional.of(order.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public Optional<Schema> schema() {
      return schema;
    }
  }

  /** What a kill looks like from inside: nothing can handle it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** All that a run leaves behind. */
  private record Outcome(
      double weight, double rate, String history, List<Integer> epochs, String csv, int steps) {}

  private final class Job {
    final Path home;
    int workers;
    int stepsPerEpoch;
    int killAt = -1;
    BackupAndRestore.Builder backup;
    int steps;

    Job(String name) {
      home = folder.resolve(name);
      backup = BackupAndRestore.builder(home.resolve("backup"));
    }

    Outcome run() throws IOException {
      TinyLearner learner = new TinyLearner(0.05, 0.9);
      learner.weight(15);
      Callback kill =
          LambdaCallback.builder()
              .onTrainBatchEnd(
                  (batch, logs) -> {
                    if (steps++ == killAt) {
                      throw new Killed();
                    }
                  })
              .build();
      Path csv = home.resolve("log.csv");
      Fit.Builder fit =
          Fit.of(learner, new Shuffling(3, Optional.empty()))
              .epochs(8)
              .validation(ListSequence.of(new float[] {1, 2}, new float[] {3}))
              .validationFrequency(2)
              .shuffle(5)
              .workers(workers)
              .verbose(0)
              .output(output)
              .callbacks(
                  LearningRateScheduler.builder((epoch, rate) -> rate * 0.9).build(),
                  EarlyStopping.builder()
                      .monitor("loss")
                      .patience(2)
                      .restoreBestWeights(true)
                      .build(),
                  ReduceLROnPlateau.builder().monitor("loss").patience(1).build(),
                  CSVLogger.builder(csv).build(),
                  kill,
                  backup.build());
      if (stepsPerEpoch > 0) {
        fit.stepsPerEpoch(stepsPerEpoch);
      }
      History history = fit.run();
      return new Outcome(
          learner.weight(),
          learner.learningRate(),
          history.toString(),
          history.epoch(),
          Files.readString(csv),
          steps);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 10})
  void endsAsIfItHadNeverBeenKilled(int stepsPerEpoch) throws IOException {
    Job whole = new Job("whole");
    whole.stepsPerEpoch = stepsPerEpoch;
    Outcome expected = whole.run();
    assertThat(expected.epochs()).hasSizeGreaterThan(3);
    for (int seed = 0; seed < (stepsPerEpoch == 0 ? 20 : 5); seed++) {
      Random random = new Random(seed);
      Job killed = new Job("killed-" + seed);
      killed.stepsPerEpoch = stepsPerEpoch;
      if (random.nextInt(4) > 0) {
        killed.backup.saveFreq(1 + random.nextInt(4));
      }
      // Killed twice, on the way with one number of workers, then with another.
      for (int kill = 0; kill < 2; kill++) {
        killed.workers = random.nextInt(4);
        killed.steps = 0;
        killed.killAt = random.nextInt(expected.steps() / 2);
        assertThatThrownBy(killed::run).isInstanceOf(Killed.class);
      }
      killed.workers = random.nextInt(4);
      killed.killAt = -1;
      killed.steps = 0;
      Outcome outcome = killed.run();
      assertThat(outcome)
          .as("seed " + seed)
          .usingRecursiveComparison()
          .ignoringFields("steps")
          .isEqualTo(expected);
      assertThat(Double.doubleToLongBits(outcome.weight()))
          .isEqualTo(Double.doubleToLongBits(expected.weight()));
    }
  }

  @Test
  void goesOnWithTheVeryBatchAndSaysSo() throws IOException {
    List<String> trained = new ArrayList<>();
    Callback note =
        LambdaCallback.builder()
            .onEpochBegin((epoch, logs) -> trained.add("epoch " + epoch))
            .onTrainBatchEnd(
                (batch, logs) -> {
                  trained.add("batch " + batch + " " + logs.get("loss"));
                  if (trained.size() == 7) {
                    throw new Killed();
                  }
                })
            .build();
    ListSequence sequence = ListSequence.of(new int[] {4, 4, 2}, 1, 2, 7);
    Fit.Builder fit =
        Fit.of(new TinyLearner(0), sequence)
            .epochs(2)
            .callbacks(note, BackupAndRestore.builder(folder).saveFreq(1).build())
            .output(output)
            .verbose(2);
    assertThatThrownBy(fit::run).isInstanceOf(Killed.class);
    // The step that was not over is done again; the running mean goes on.
    fit.run();
    assertThat(trained)
        .containsExactly(
            "epoch 0",
            "batch 0 1.0",
            "batch 1 1.5",
            "batch 2 2.6",
            "epoch 1",
            "batch 0 1.0",
            "batch 1 1.5",
            "epoch 1",
            "batch 1 1.5",
            "batch 2 2.6");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Going on from")
        .contains("epoch 2, after step 1.");
  }

  @Test
  void deletesItsCheckpointsAtTheEndUnlessTheyAreWanted() throws IOException {
    Job job = new Job("job");
    job.run();
    assertThat(job.home.resolve("backup")).isEmptyDirectory();
    Job kept = new Job("kept");
    kept.backup.deleteCheckpoint(false).doubleCheckpoint(true);
    Outcome first = kept.run();
    try (Stream<Path> folders = Files.list(kept.home.resolve("backup"))) {
      assertThat(folders).hasSize(2);
    }
    // Started again there is nothing left to do; the history is the same.
    kept.steps = 0;
    Outcome again = kept.run();
    assertThat(again.steps()).isZero();
    assertThat(again.history()).isEqualTo(first.history());
  }

  @Test
  void fallsBackToTheCheckpointBeforeOneThatCannotBeRead() throws IOException {
    Job whole = new Job("whole");
    Outcome expected = whole.run();
    Job job = new Job("job");
    job.backup.saveFreq(3).doubleCheckpoint(true);
    job.killAt = 14;
    assertThatThrownBy(job::run).isInstanceOf(Killed.class);
    Path latest;
    try (Stream<Path> folders = Files.list(job.home.resolve("backup"))) {
      latest = folders.sorted().reduce((before, after) -> after).orElseThrow();
    }
    Files.writeString(latest.resolve("checkpoint.json"), "{\"format\":");
    job.killAt = -1;
    assertThat(job.run().weight()).isEqualTo(expected.weight());
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Warning: cannot read the checkpoint " + latest);
  }

  private static Optional<Schema> schema(String description) {
    TensorSpec species =
        new TensorSpec(
            "species", Role.TARGET, DType.FLOAT32, Shape.of(2), List.of("DAISY", "ROSE"));
    return Optional.of(
        new Schema("Flower", List.of(species), description, "" + description.hashCode()));
  }

  private void interrupt(Optional<Schema> schema) {
    Callback kill =
        LambdaCallback.builder()
            .onTrainBatchEnd(
                (batch, logs) -> {
                  if (batch == 3) {
                    throw new Killed();
                  }
                })
            .build();
    assertThatThrownBy(() -> resume(schema, 3, kill)).isInstanceOf(Killed.class);
  }

  private void resume(Optional<Schema> schema, long seed, Callback... callbacks) {
    Fit.of(new TinyLearner(0.1), new Shuffling(seed, schema))
        .epochs(2)
        .callbacks(callbacks)
        .callbacks(BackupAndRestore.builder(folder).saveFreq(1).build())
        .verbose(0)
        .run();
  }

  @Test
  void refusesACheckpointOfAnotherSchemaWithTheDifference() {
    interrupt(schema("photo: float32 [3, 224, 224]\nspecies: one-hot DAISY, ROSE"));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                resume(
                    schema("photo: float32 [3, 224, 224]\nspecies: one-hot DAISY, ROSE, TULIP"), 3))
        .withMessageContaining("was made from other data")
        .withMessageContaining(
            "\n- species: one-hot DAISY, ROSE\n+ species: one-hot DAISY, ROSE, TULIP\n")
        .withMessageNotContaining("photo");
  }

  @Test
  void refusesACheckpointWithTheSamplesInAnotherOrder() {
    interrupt(Optional.empty());
    Shuffling other = new Shuffling(4, Optional.empty());
    other.onEpochEnd();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Fit.of(new TinyLearner(0.1), other)
                    .epochs(2)
                    .callbacks(BackupAndRestore.builder(folder).build())
                    .verbose(0)
                    .run())
        .withMessageContaining("another order");
    resume(Optional.empty(), 3);
  }

  @Test
  void refusesOtherStepsAndTwoOfItself() {
    interrupt(Optional.empty());
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Fit.of(new TinyLearner(0.1), new Shuffling(3, Optional.empty()))
                    .stepsPerEpoch(5)
                    .callbacks(BackupAndRestore.builder(folder).build())
                    .verbose(0)
                    .run())
        .withMessageContaining("- stepsPerEpoch: none\n+ stepsPerEpoch: 5");
    BackupAndRestore backup = BackupAndRestore.builder(folder).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> resume(Optional.empty(), 3, backup))
        .withMessage("callbacks: two BackupAndRestore (expected: one)");
  }

  @Test
  void keepsSchemaAndClassNamesInTheCheckpoint() throws IOException {
    interrupt(schema("species: one-hot DAISY, ROSE"));
    try (Stream<Path> files = Files.walk(folder)) {
      Path json = files.filter(file -> file.endsWith("checkpoint.json")).findFirst().orElseThrow();
      assertThat(Files.readString(json))
          .contains("\"fingerprint\"", "\"DAISY\"", "\"ROSE\"", "\"epoch\": 0", "\"step\": 3");
    }
  }
}
