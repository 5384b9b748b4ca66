package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.Batch;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.LearningRate;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Callback;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.LearningRateScheduler;
import dev.sheaf.fit.callback.ModelCheckpoint;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResumeTest {
  @TempDir Path folder;

  static Batch images(int size, long seed) {
    Random random = new Random(seed);
    float[] pixels = new float[size * 3 * 8 * 8];
    long[] classes = new long[size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat();
    }
    for (int i = 0; i < size; i++) {
      classes[i] = random.nextInt(3);
    }
    return Batch.of(
        List.of(Tensor.ofFloats("image", Shape.of(size, 3, 8, 8), pixels)),
        List.of(Tensor.ofLongs("kind", Shape.of(size), classes)));
  }

  private static DjlLearnerBuilder settings(ResumableOptimizer optimizer) {
    return DjlLearner.builder(Networks.convolutional(3))
        .optimizer(optimizer)
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .inputShape(3, 8, 8)
        .seed(11);
  }

  private byte[] weights(DjlLearner learner, String name) throws IOException {
    Path file = folder.resolve(name);
    learner.saveWeights(file);
    return Files.readAllBytes(file);
  }

  static Stream<Supplier<ResumableOptimizer>> optimizers() {
    return Stream.of(
        () -> Sgd.of(0.05),
        () ->
            Sgd.builder().learningRate(0.05).momentum(0.9).nesterov(true).weightDecay(1e-3).build(),
        () -> Adam.of(0.01),
        () -> AdamW.of(0.01));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aResumedRunEndsWithTheSameBits(Supplier<ResumableOptimizer> optimizer) throws IOException {
    byte[] uninterrupted;
    try (DjlLearner learner = settings(optimizer.get()).build()) {
      for (int step = 0; step < 12; step++) {
        if (step == 4) {
          learner.learningRate(learner.learningRate() / 3);
        }
        learner.train(images(8, step), null);
      }
      uninterrupted = weights(learner, "uninterrupted");
    }
    Path state = folder.resolve("state.safetensors");
    try (DjlLearner first = settings(optimizer.get()).build()) {
      for (int step = 0; step < 7; step++) {
        if (step == 4) {
          first.learningRate(first.learningRate() / 3);
        }
        first.train(images(8, step), null);
        // What is looked at on the way changes nothing.
        first.evaluate(images(5, 100), null);
      }
      first.saveState(state);
    }

    byte[] resumed;
    // Another seed here: the one of the state counts.
    try (DjlLearner second = settings(optimizer.get()).seed(99).build()) {
      second.loadState(state);
      for (int step = 7; step < 12; step++) {
        second.train(images(8, step), null);
      }
      resumed = weights(second, "resumed");
    }

    assertThat(resumed).isEqualTo(uninterrupted);
  }

  @Test
  void dropoutDependsOnTheSeedAndTheStep() throws IOException {
    byte[][] runs = new byte[3][];
    for (int run = 0; run < 3; run++) {
      try (DjlLearner learner = settings(Sgd.of(0.1)).seed(run == 2 ? 12 : 11).build()) {
        learner.train(images(8, 1), null);
        runs[run] = weights(learner, "run" + run);
      }
    }

    assertThat(runs[1]).isEqualTo(runs[0]);
    assertThat(runs[2]).isNotEqualTo(runs[0]);

    try (DjlLearner learner = settings(Sgd.of(0.0)).build()) {
      double first = learner.train(images(8, 1), null).loss();
      double second = learner.train(images(8, 1), null).loss();
      // The rate is 0: only dropout can tell the steps apart.
      assertThat(second).isNotEqualTo(first);
    }
  }

  @Test
  void aStateForAnotherNetworkIsRefusedWithTheDifference() throws IOException {
    Path state = folder.resolve("state");
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      learner.saveState(state);
    }
    try (DjlLearner other =
        DjlLearner.builder(Networks.convolutional(5))
            .optimizer(Adam.of(0.01))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .inputShape(3, 8, 8)
            .build()) {
      byte[] before = weights(other, "before");

      assertThatThrownBy(() -> other.loadState(state))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("state is of another network")
          .hasMessageContaining("Linear_weight")
          .hasMessageContaining("[3, 64] there and [5, 64] here");
      assertThatThrownBy(() -> other.loadWeights(state))
          .hasMessageContaining("[3, 64] there and [5, 64] here");

      assertThat(weights(other, "after")).isEqualTo(before);
    }
    try (DjlLearner fewer =
        DjlLearner.builder(Networks.dense(4))
            .optimizer(Adam.of(0.01))
            .loss("mse")
            .inputShape(2)
            .build()) {
      assertThatThrownBy(() -> fewer.loadWeights(state))
          .hasMessageContaining("'01Linear_weight', which is [4, 2] here");
    }
  }

  @Test
  void anotherOptimizerIsRefused() throws IOException {
    Path state = folder.resolve("state");
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      learner.saveState(state);
    }
    try (DjlLearner learner = settings(AdamW.of(0.01)).build()) {
      assertThatThrownBy(() -> learner.loadState(state))
          .hasMessageContaining("Adam(formula=KERAS, beta1=0.9")
          .hasMessageContaining("and AdamW(formula=KERAS, beta1=0.9");
      learner.loadWeights(state);
    }
  }

  @Test
  void aFileThatIsCutOffOrDamagedIsRefused() throws IOException {
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      byte[] whole = weights(learner, "weights");
      Path file = folder.resolve("broken");
      for (int length : new int[] {0, 5, 8, 40, 300, whole.length - 1}) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> learner.loadWeights(file))
            .as("%d bytes", length)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("broken");
      }
      byte[] damaged = whole.clone();
      damaged[whole.length - 6] ^= 1;
      Files.write(file, damaged);
      assertThatThrownBy(() -> learner.loadWeights(file)).hasMessageContaining("checksum");
      Files.writeString(file, "PK\3\4 something else, long enough to have a length at its front");
      assertThatThrownBy(() -> learner.loadWeights(file)).isInstanceOf(IOException.class);
      assertThat(weights(learner, "again")).isEqualTo(whole);
    }
  }

  @Test
  void noDamageToTheHeaderIsAnythingButAnIoException() throws IOException {
    Path state = folder.resolve("state");
    Path file = folder.resolve("broken");
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      learner.saveState(state);
      byte[] whole = Files.readAllBytes(state);
      byte[] before = weights(learner, "before");
      int header = 8 + (whole[0] & 0xff) + (whole[1] & 0xff) * 256;
      for (int seed = 0; seed < 300; seed++) {
        Random random = new Random(seed);
        byte[] damaged = whole.clone();
        damaged[random.nextInt(header)] = (byte) random.nextInt();
        Files.write(file, damaged);
        Throwable thrown = catchThrowable(() -> learner.loadWeights(file));
        assertThat(thrown == null || thrown instanceof IOException).as("%s", thrown).isTrue();
      }
      assertThat(weights(learner, "after")).isEqualTo(before);
    }
  }

  @Test
  void anotherTypeThanFloat32IsRefused() throws IOException {
    String header =
        "{\"01Linear_weight\":{\"dtype\":\"F16\",\"shape\":[1,2],\"data_offsets\":[0,4]}}";
    ByteBuffer bytes = ByteBuffer.allocate(8 + header.length() + 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(header.length()).put(header.getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("half"), bytes.array());
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      assertThatThrownBy(() -> learner.loadWeights(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("'01Linear_weight' is F16 [1, 2] in 4 bytes (expected: F32");
    }
  }

  @Test
  void savingLeavesNothingElseBehind() throws IOException {
    try (DjlLearner learner = settings(Adam.of(0.01)).build()) {
      learner.saveState(folder.resolve("new/folder/state"));
      learner.saveState(folder.resolve("new/folder/state"));
    }
    try (Stream<Path> files = Files.list(folder.resolve("new/folder"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("state");
    }
  }

  @Test
  void anOptimizerOfDjlTrainsButSaysThatItCannotBeResumed() throws IOException {
    LearningRate rate = LearningRate.of(0.01);
    try (DjlLearner learner =
        DjlLearner.builder(Networks.convolutional(3))
            .optimizer(Optimizer.adam().optLearningRateTracker(rate).build(), rate)
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .inputShape(3, 8, 8)
            .build()) {
      byte[] before = weights(learner, "before");
      for (int step = 0; step < 3; step++) {
        learner.train(images(4, step), null);
      }
      byte[] trained = weights(learner, "trained");
      assertThat(trained).isNotEqualTo(before);
      learner.learningRate(0);
      learner.train(images(4, 9), null);
      assertThat(rate.get()).isZero();

      assertThatThrownBy(() -> learner.saveState(folder.resolve("state")))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("DJL's Adam keeps its state private")
          .hasMessageContaining("dev.sheaf.djl");
      assertThat(folder.resolve("state")).doesNotExist();
    }
  }

  @Test
  void whatAnOptimizerOfDjlCannotDoIsSaidBeforeTheFirstStep() {
    List<Callback> callbacks =
        List.of(
            BackupAndRestore.builder(folder.resolve("backup")).build(),
            ModelCheckpoint.builder(folder.resolve("model")).build(),
            ReduceLROnPlateau.builder().monitor("loss").build(),
            LearningRateScheduler.builder((epoch, rate) -> rate / 2).build());
    for (Callback callback : callbacks) {
      boolean saves = callbacks.indexOf(callback) < 2;
      AtomicInteger asked = new AtomicInteger();
      try (DjlLearner learner = ofDjl()) {
        Fit.Builder fit =
            Fit.generator(
                    learner,
                    () -> {
                      asked.incrementAndGet();
                      return images(4, 1);
                    })
                .stepsPerEpoch(1)
                .workers(0)
                .verbose(0)
                .callbacks(callback);
        assertThatThrownBy(fit::run)
            .as(callback.getClass().getSimpleName())
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageContaining(
                saves ? "saveWeightsOnly(true)" : "give it a LearningRate as its tracker");
        assertThat(asked).hasValue(0);
      }
    }
  }

  @Test
  void theWeightsOfAnOptimizerOfDjlCanBeSaved() {
    try (DjlLearner learner = ofDjl()) {
      Fit.generator(learner, () -> images(4, 1))
          .stepsPerEpoch(1)
          .verbose(0)
          .callbacks(ModelCheckpoint.builder(folder.resolve("model")).saveWeightsOnly(true).build())
          .run();
    }
    assertThat(folder.resolve("model")).isNotEmptyFile();
  }

  private static DjlLearner ofDjl() {
    return DjlLearner.builder(Networks.convolutional(3))
        .optimizer(Optimizer.adam().build())
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .build();
  }

  /** The first batch tells the shapes here, so the tensors of a state wait for it. */
  @Test
  void aRateThatIsSetBeforeTheFirstBatchOfAResumedRunCounts() throws IOException {
    byte[] uninterrupted = trained("uninterrupted", -1);
    assertThatThrownBy(() -> trained("killed", 2)).hasMessage("killed");

    assertThat(trained("killed", -1)).isEqualTo(uninterrupted);
  }

  private byte[] trained(String backup, int killedAt) throws IOException {
    AtomicInteger made = new AtomicInteger();
    try (DjlLearner learner =
        DjlLearner.builder(Networks.convolutional(3))
            .optimizer(Sgd.builder().learningRate(0.1).momentum(0.9).build())
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .build()) {
      Fit.generator(learner, () -> images(8, made.getAndIncrement()))
          .stepsPerEpoch(4)
          .workers(0)
          .verbose(0)
          .callbacks(
              BackupAndRestore.builder(folder.resolve(backup)).saveFreq(1).build(),
              LambdaCallback.builder()
                  .onTrainBatchBegin(
                      (batch, logs) -> {
                        if (batch == killedAt) {
                          throw new IllegalStateException("killed");
                        }
                        learner.learningRate(0.1 / (1 + batch));
                      })
                  .build())
          .run();
      return weights(learner, "weights");
    }
  }

  @Test
  void anOptimizerTrainsOneNetworkAtATime() throws IOException {
    Adam optimizer = Adam.of(0.01);
    try (DjlLearner first = settings(optimizer).build()) {
      first.train(images(4, 1), null);
      first.saveState(folder.resolve("before"));
      try (DjlLearner second = settings(optimizer).build()) {
        assertThatThrownBy(() -> second.train(images(4, 1), null))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("Adam already trains another network")
            .hasMessageContaining("an optimizer of its own");
      }
      first.saveState(folder.resolve("after"));
      assertThat(folder.resolve("after")).hasSameBinaryContentAs(folder.resolve("before"));
    }
    try (DjlLearner third = settings(optimizer).build()) {
      third.train(images(4, 1), null);
    }
  }
}
