package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.BadSampleException;
import dev.sheaf.Batch;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.internal.checkpoint.Checkpoint;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Training that ends before its time: threads are joined, files whole, the end explained. */
final class FailureTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final ListSequence sequence = ListSequence.of(new int[] {1, 1, 1, 1, 1}, 1, 2, 3, 4, 5);
  private final List<String> ends = new ArrayList<>();
  private final Callback end =
      new Callback() {
        private @Nullable Run run;

        @Override
        public void setRun(Run run) {
          this.run = run;
        }

        @Override
        public void onTrainEnd(Logs logs) {
          ends.add(logs + " " + (run == null ? null : run.failure()));
        }
      };

  @AfterEach
  void noThreadIsLeft() {
    Thread.interrupted();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("sheaf"));
  }

  private Fit.Builder fit(Learner learner, Callback... callbacks) {
    return Fit.of(learner, sequence)
        .epochs(3)
        .workers(2)
        .verbose(2)
        .output(output)
        .callbacks(callbacks)
        .callbacks(end);
  }

  private String lastLine() {
    return printed.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b).orElse("");
  }

  @Test
  void aFailingLearner() {
    IllegalStateException failure = new IllegalStateException("the engine is out of memory");
    TinyLearner learner = new TinyLearner(0);
    learner.failure = step -> step == 7 ? failure : null;
    assertThatThrownBy(() -> fit(learner).run()).isSameAs(failure);
    assertThat(ends).containsExactly("{loss=3.0, mse=11.0} " + failure);
    assertThat(lastLine())
        .isEqualTo("Training failed in epoch 2, step 3 of 5: the engine is out of memory");
  }

  @Test
  void aFailingCallbackKeepsNobodyFromBeingToldOfTheEnd() {
    IllegalStateException second = new IllegalStateException("second");
    Callback failing =
        LambdaCallback.builder()
            .onEpochEnd(
                (epoch, logs) -> {
                  throw new IllegalArgumentException("first");
                })
            .onTrainEnd(
                logs -> {
                  throw second;
                })
            .build();
    assertThatThrownBy(() -> fit(new TinyLearner(0), failing).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("first")
        .hasSuppressedException(second);
    assertThat(ends).hasSize(1);
    assertThat(lastLine()).isEqualTo("Training failed at the end of epoch 1: first");
  }

  @Test
  void aFailingSequence() {
    sequence.onLoad =
        index -> {
          if (index == 3) {
            throw new IllegalStateException("disk full");
          }
        };
    assertThatThrownBy(() -> fit(new TinyLearner(0)).run()).hasMessageContaining("disk full");
    assertThat(ends).hasSize(1);
    assertThat(lastLine()).startsWith("Training failed in epoch 1, step 4 of 5:");
  }

  @Test
  void aFailureOfTheLastHook() {
    Callback failing =
        LambdaCallback.builder()
            .onTrainEnd(
                logs -> {
                  throw new IllegalStateException("at the end");
                })
            .build();
    assertThatThrownBy(() -> fit(new TinyLearner(0), failing).run()).hasMessage("at the end");
    assertThat(ends).hasSize(1);
  }

  @Test
  void aGeneratorThatEndsEarly() {
    List<Batch> batches = Stream.of(0, 1, 2, 3, 4).map(sequence::batch).toList();
    Fit.Builder fit =
        Fit.generator(new TinyLearner(0), batches.iterator())
            .epochs(3)
            .stepsPerEpoch(2)
            .workers(1)
            .verbose(0)
            .callbacks(end);
    assertThatThrownBy(fit::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the generator ended after 5 batches (expected: 6, 3 epochs of 2 steps)");
    assertThat(ends).hasSize(1);
  }

  @Test
  void aThreadThatIsInterrupted() throws IOException {
    Callback interrupt =
        LambdaCallback.builder()
            .onTrainBatchEnd(
                (batch, logs) -> {
                  if (batch == 2) {
                    Thread.currentThread().interrupt();
                  }
                })
            .build();
    Callback backup = BackupAndRestore.builder(folder).build();
    assertThatThrownBy(() -> fit(new TinyLearner(0), interrupt, backup).run())
        .isInstanceOf(InterruptedTrainingException.class)
        .hasMessage(
            "interrupted in epoch 1 after step 3 of 5; the checkpoint in "
                + folder
                + " goes on from there");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ends).hasSize(1);
    assertThat(folder.resolve("checkpoint-000000000003/checkpoint.json")).exists();
  }

  @Test
  void aThreadThatIsInterruptedWhileItWaitsForData() {
    Thread training = Thread.currentThread();
    CountDownLatch saved = new CountDownLatch(1);
    sequence.onLoad =
        index -> {
          if (index == 3) {
            training.interrupt();
            try {
              saved.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    TinyLearner learner = new TinyLearner(0);
    learner.onSave = saved::countDown;
    Callback backup = BackupAndRestore.builder(folder).build();
    assertThatThrownBy(() -> fit(learner, backup).run())
        .isInstanceOf(InterruptedTrainingException.class)
        .hasMessageContaining("interrupted in epoch 1 after step")
        .hasMessageEndingWith("goes on from there");
  }

  /** A batch read from a file by the training thread: an interrupt closes the channel. */
  private void readInterrupted(int at) throws IOException {
    Path file = Files.writeString(folder.resolve("batch"), "4 bytes");
    sequence.onLoad =
        index -> {
          if (index == at) {
            Thread.currentThread().interrupt();
          }
          try (FileChannel channel = FileChannel.open(file)) {
            channel.read(ByteBuffer.allocate(4));
          } catch (IOException e) {
            throw new BadSampleException(
                "photo", "" + file, "cannot be read", "Check the disk.", e);
          }
        };
  }

  @Test
  void aThreadThatIsInterruptedWhileItLoads() throws IOException {
    readInterrupted(3);
    Callback backup = BackupAndRestore.builder(folder.resolve("backup")).build();
    assertThatThrownBy(() -> fit(new TinyLearner(0), backup).workers(0).run())
        .isInstanceOf(InterruptedTrainingException.class)
        .hasMessage(
            "interrupted in epoch 1 after step 3 of 5; the checkpoint in "
                + folder.resolve("backup")
                + " goes on from there");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(lastLine()).startsWith("Training was interrupted in epoch 1 after step 3 of 5");
    assertThat(folder.resolve("backup/checkpoint-000000000003")).isDirectory();
  }

  @Test
  void aThreadThatIsInterruptedWhileItValidates() throws IOException {
    ListSequence train = ListSequence.of(new int[] {1, 1}, 1, 2);
    readInterrupted(1);
    for (int workers : new int[] {0, 2}) {
      Path backup = folder.resolve("backup-" + workers);
      Thread training = Thread.currentThread();
      AtomicInteger tests = new AtomicInteger();
      Callback interrupt =
          new Callback() {
            @Override
            public void onTestBatchEnd(int batch, Logs logs) {
              tests.incrementAndGet();
              if (workers > 0) {
                training.interrupt();
              }
            }
          };
      assertThatThrownBy(
              () ->
                  Fit.of(new TinyLearner(0), train)
                      .validation(workers > 0 ? ListSequence.of(new int[] {1, 1}, 1, 2) : sequence)
                      .epochs(2)
                      .workers(workers)
                      .verbose(0)
                      .output(output)
                      .callbacks(interrupt, BackupAndRestore.builder(backup).build())
                      .run())
          .as("%d workers", workers)
          .isInstanceOf(InterruptedTrainingException.class)
          .hasMessageStartingWith("interrupted in epoch 1 after step 2 of 2; the checkpoint in ");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(tests).hasValue(1);
      assertThat(backup.resolve("checkpoint-000000000002")).isDirectory();
    }
  }

  /** What the test below ends: trains for ever, and tells when it has begun. */
  static final class Program {
    public static void main(String[] arguments) {
      ListSequence sequence = ListSequence.of(new int[] {1, 1, 1}, 1, 2, 3);
      Callback tell =
          LambdaCallback.builder()
              .onTrainBatchEnd(
                  (batch, logs) -> {
                    if (batch == 1) {
                      System.out.println("training");
                    }
                  })
              .onTrainEnd(logs -> System.out.println("onTrainEnd"))
              .build();
      Callback backup = BackupAndRestore.builder(Path.of(arguments[0])).build();
      try {
        Fit.of(new TinyLearner(0.1), sequence)
            .epochs(Integer.MAX_VALUE)
            .workers(2)
            .verbose(2)
            .callbacks(tell, backup)
            .run();
      } finally {
        System.out.println("closed");
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
  void aProgramThatIsAskedToEnd() throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      String line = reader.readLine();
      while (line != null && !line.equals("training")) {
        line = reader.readLine();
      }
      // Not process.destroy(): it closes what we read from.
      process.toHandle().destroy();
      while ((line = reader.readLine()) != null) {
        lines.add(line);
      }
    }
    // 128 and the number of SIGTERM, as a shell counts.
    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(lines).contains("onTrainEnd", "closed");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line).matches("Training was interrupted in epoch \\d+ after step .*"));
    Checkpoint checkpoint;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      checkpoint = Checkpoint.read(all.get(0));
    }
    assertThat(checkpoint.stepsDone()).isEqualTo(checkpoint.epoch() * 3L + checkpoint.step());
  }
}
