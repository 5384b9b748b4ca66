package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.fit.callback.TensorBoard;
import dev.sheaf.fit.internal.report.EventFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.framework.Summary;
import org.tensorflow.util.Event;

/** What we write is read by the message classes that TensorFlow publishes. */
final class TensorBoardTest {
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  @TempDir private Path logs;

  /** TensorFlow's classes are of 2019; protobuf says so at length. */
  @BeforeAll
  static void allowOldMessageClasses() {
    System.setProperty("com.google.protobuf.use_unsafe_pre22_gencode", "true");
  }

  private Path file(String folder) throws IOException {
    try (Stream<Path> files = Files.list(logs.resolve(folder))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString()).startsWith("events.out.tfevents.");
      return all.get(0);
    }
  }

  /** The events after the first, as {@code tag step value}. */
  private List<String> scalars(String folder) throws IOException {
    byte[] bytes = Files.readAllBytes(file(folder));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<String> scalars = new ArrayList<>();
    boolean first = true;
    while (in.available() > 0) {
      byte[] header = in.readNBytes(8);
      assertThat(Integer.reverseBytes(in.readInt())).isEqualTo(masked(header));
      byte[] message = in.readNBytes(header[0] & 0xFF);
      assertThat(header).endsWith(0, 0, 0, 0, 0, 0, 0);
      assertThat(Integer.reverseBytes(in.readInt())).isEqualTo(masked(message));
      Event event = Event.parseFrom(message);
      assertThat(event.getWallTime()).isBetween(1.7e9, 1e10);
      if (first) {
        assertThat(event.getFileVersion()).isEqualTo("brain.Event:2");
        first = false;
      } else {
        Summary.Value value = event.getSummary().getValue(0);
        scalars.add(value.getTag() + " " + event.getStep() + " " + value.getSimpleValue());
      }
    }
    return scalars;
  }

  /** CRC-32C bit by bit from its polynomial, masked as TensorFlow documents it. */
  private static int masked(byte[] bytes) {
    int crc = -1;
    for (byte each : bytes) {
      crc ^= each & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc >>> 1) ^ ((crc & 1) == 1 ? 0x82F63B78 : 0);
      }
    }
    crc = ~crc;
    return ((crc >>> 15) | (crc << 17)) + 0xA282EAD8;
  }

  @Test
  void writesKerasTagsForEpochs() throws IOException {
    Fit.of(new TinyLearner(0), ListSequence.of(new int[] {1, 1}, 2, 4))
        .epochs(2)
        .validation(ListSequence.of(new float[] {5}))
        .callbacks(TensorBoard.builder(logs).build())
        .verbose(0)
        .output(NOWHERE)
        .run();
    assertThat(scalars("train"))
        .filteredOn(scalar -> !scalar.startsWith("time/"))
        .containsExactly(
            "epoch_loss 0 3.0",
            "epoch_mse 0 10.0",
            "epoch_learning_rate 0 0.0",
            "epoch_loss 1 3.0",
            "epoch_mse 1 10.0",
            "epoch_learning_rate 1 0.0");
    assertThat(scalars("validation"))
        .containsExactly(
            "evaluation_loss_vs_iterations 2 5.0",
            "evaluation_mse_vs_iterations 2 25.0",
            "epoch_loss 0 5.0",
            "epoch_mse 0 25.0",
            "evaluation_loss_vs_iterations 4 5.0",
            "evaluation_mse_vs_iterations 4 25.0",
            "epoch_loss 1 5.0",
            "epoch_mse 1 25.0");
  }

  @Test
  void writesWhereTheSecondsOfEachEpochWent() throws IOException {
    AtomicLong now = new AtomicLong();
    ListSequence sequence = ListSequence.of(new int[] {1, 1}, 2, 4);
    sequence.onLoad = index -> now.addAndGet(500_000_000);
    Fit fit =
        Fit.of(new TinyLearner(0), sequence)
            .epochs(2)
            .workers(0)
            .callbacks(TensorBoard.builder(logs).build())
            .verbose(0)
            .build();
    new TrainingLoop(fit, now::get).run();
    assertThat(scalars("train"))
        .filteredOn(scalar -> scalar.startsWith("time/"))
        .containsExactly(
            "time/waiting_for_data 0 1.0",
            "time/training 0 0.0",
            "time/callbacks 0 0.0",
            "time/checkpoints 0 0.0",
            "time/validation 0 0.0",
            "time/rest 0 0.0",
            "time/waiting_for_data 1 1.0",
            "time/training 1 0.0",
            "time/callbacks 1 0.0",
            "time/checkpoints 1 0.0",
            "time/validation 1 0.0",
            "time/rest 1 0.0");
  }

  @Test
  void writesBatchesWhereAskedFor() throws IOException {
    Fit.of(new TinyLearner(0), ListSequence.of(new int[] {1, 1, 1}, 2, 4, 9))
        .epochs(2)
        .callbacks(TensorBoard.builder(logs).updateFreq(2).writeStepsPerSecond(true).build())
        .verbose(0)
        .run();
    List<String> scalars = scalars("train");
    assertThat(scalars).contains("batch_loss 2 3.0", "batch_loss 4 2.0", "batch_loss 6 5.0");
    assertThat(scalars.stream().filter(scalar -> scalar.startsWith("batch_loss"))).hasSize(3);
    assertThat(scalars.stream().filter(scalar -> scalar.startsWith("epoch_steps_per_second")))
        .hasSize(2);
    assertThat(logs.resolve("validation")).doesNotExist();
  }

  @Test
  void writesNumbersOfEverySize() throws IOException {
    EventFile file = new EventFile(logs.resolve("train"), "sizes");
    long[] steps = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE};
    for (long step : steps) {
      file.scalar("gr\u00f6\u00dfe", -0.5, step);
    }
    file.scalar("nan", Double.NaN, 1);
    List<String> expected = new ArrayList<>();
    for (long step : steps) {
      expected.add("gr\u00f6\u00dfe " + step + " -0.5");
    }
    expected.add("nan 1 NaN");
    assertThat(scalars("train")).isEqualTo(expected);
  }
}
