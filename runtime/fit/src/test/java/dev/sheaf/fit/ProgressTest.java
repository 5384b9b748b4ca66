package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.fit.internal.console.Screen;
import dev.sheaf.fit.internal.console.StepTimer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section C6 of Keras's behaviour: what is printed, by a clock that the test moves. */
final class ProgressTest {
  private static final String BAR = "\u2501".repeat(20);
  private static final long MILLIS = 1_000_000;

  private final VirtualTerminal terminal = new VirtualTerminal(80);
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private long now;

  private static Logs logs(int metrics) {
    Logs logs = new Logs().put("loss", 0.51234).put("accuracy", 0.75);
    for (int metric = 2; metric < metrics; metric++) {
      logs.put("a_metric_with_a_name_" + metric, -0.0004);
    }
    return logs;
  }

  /** Goes through the hooks of epochs of 30 steps of 100 ms. */
  private List<List<String>> train(Screen screen, int verbose, int epochs, int metrics) {
    List<List<String>> seen = new ArrayList<>();
    Run run = new Run(new TinyLearner(0), epochs, verbose, screen);
    run.summary(() -> List.of("the summary"));
    Progress progress = new Progress(screen, () -> now);
    progress.setRun(run);
    progress.onTrainBegin(new Logs());
    for (int epoch = 0; epoch < epochs; epoch++) {
      run.begin(OptionalInt.of(30), 0);
      progress.onEpochBegin(epoch, new Logs());
      seen.add(terminal.lines());
      now += 5000 * MILLIS;
      for (int step = 0; step < 30; step++) {
        now += 100 * MILLIS;
        progress.onTrainBatchEnd(step, logs(metrics));
        seen.add(terminal.lines());
        if (step == 12) {
          run.print("Epoch 1: a callback says something");
        }
      }
      Logs all = logs(metrics);
      all.putAll("val_", logs(metrics));
      progress.onEpochEnd(epoch, all);
    }
    progress.onTrainEnd(new Logs());
    seen.add(terminal.lines());
    return seen;
  }

  @Test
  void drawsTheBarOfKeras() {
    List<List<String>> seen = train(Screen.terminal(terminal.out, () -> 80), 1, 2, 2);
    assertThat(seen.get(0))
        .containsExactly("Epoch 1/2", " 0/30 " + BAR + " waiting for the first batch");
    // After the first step: 5.1 s for it, 29 to go; the second takes 100 ms, 28 to go.
    assertThat(seen.get(1))
        .containsExactly(
            "Epoch 1/2", " 1/30 " + BAR + " 2:27 5s/step - loss: 0.5123 - accuracy: 0.7500");
    assertThat(seen.get(2))
        .containsExactly(
            "Epoch 1/2", " 2/30 " + BAR + " 2s 100ms/step - loss: 0.5123 - accuracy: 0.7500");
    assertThat(seen.get(seen.size() - 1))
        .containsExactly(
            "Epoch 1/2",
            "Epoch 1: a callback says something",
            "30/30 " + BAR + " 8s 100ms/step - loss: 0.5123 - accuracy: 0.7500",
            "    - val_loss: 0.5123 - val_accuracy: 0.7500",
            "Epoch 2/2",
            "Epoch 1: a callback says something",
            "30/30 " + BAR + " 8s 100ms/step - loss: 0.5123 - accuracy: 0.7500",
            "    - val_loss: 0.5123 - val_accuracy: 0.7500",
            "the summary",
            "");
  }

  @ParameterizedTest
  @ValueSource(ints = {47, 60, 79, 80, 81, 120})
  void neverWrapsALine(int columns) {
    VirtualTerminal narrow = new VirtualTerminal(columns);
    for (int metrics = 2; metrics < 6; metrics++) {
      train(Screen.terminal(narrow.out, () -> columns), 1, 2, metrics);
      train(Screen.terminal(narrow.out, () -> columns), 2, 2, metrics);
    }
    assertThat(narrow.lines()).allMatch(line -> line.length() < columns);
    assertThat(narrow.wrapped).isFalse();
  }

  @Test
  void printsThePlainBarOnceAnEpochIntoAFile() {
    PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8);
    train(Screen.plain(out), 1, 2, 2);
    String text = file.toString(StandardCharsets.UTF_8);
    assertThat(text.replace(System.lineSeparator(), "\n"))
        .doesNotContainPattern("\\p{Cntrl}&&[^\n]");
    String line =
        "30/30 "
            + BAR
            + " 8s 100ms/step - loss: 0.5123 - accuracy: 0.7500"
            + " - val_loss: 0.5123 - val_accuracy: 0.7500";
    assertThat(text.lines())
        .containsExactly(
            "Epoch 1/2",
            "Waiting for the first batch ...",
            "Epoch 1: a callback says something",
            line,
            "Epoch 2/2",
            "Epoch 1: a callback says something",
            line,
            "the summary");
  }

  @Test
  void printsTheBarEveryTenSecondsOfALongEpochIntoAFile() {
    PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8);
    Run run = new Run(new TinyLearner(0), 1, 1, Screen.plain(out));
    Progress progress = new Progress(Screen.plain(out), () -> now);
    progress.setRun(run);
    run.begin(OptionalInt.of(100), 0);
    progress.onTrainBegin(new Logs());
    progress.onEpochBegin(0, new Logs());
    for (int step = 0; step < 100; step++) {
      now += 250 * MILLIS;
      progress.onTrainBatchEnd(step, logs(2));
    }
    assertThat(file.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Waiting for the first batch ...",
            " 40/100 "
                + "\u2501".repeat(8)
                + "\u2500".repeat(12)
                + " 15s 250ms/step - loss: 0.5123 - accuracy: 0.7500",
            " 80/100 "
                + "\u2501".repeat(16)
                + "\u2500".repeat(4)
                + " 5s 250ms/step - loss: 0.5123 - accuracy: 0.7500");
  }

  @Test
  void printsTheLineOfKerasWithVerbose2() {
    PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8);
    train(Screen.plain(out), 2, 1, 3);
    assertThat(file.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Epoch 1: a callback says something",
            "30/30 - 8s - 100ms/step - loss: 0.5123 - accuracy: 0.7500"
                + " - a_metric_with_a_name_2: -4.0000e-04 - val_loss: 0.5123"
                + " - val_accuracy: 0.7500 - val_a_metric_with_a_name_2: -4.0000e-04",
            "the summary");
  }

  @Test
  void formatsTimesAsKerasDoes() {
    assertThat(StepTimer.remaining(59.9)).isEqualTo("59s");
    assertThat(StepTimer.remaining(125)).isEqualTo("2:05");
    assertThat(StepTimer.remaining(3725)).isEqualTo("1:02:05");
    assertThat(StepTimer.perStepText(2.4)).isEqualTo("2s/step");
    assertThat(StepTimer.perStepText(0.0154)).isEqualTo("15ms/step");
    assertThat(StepTimer.perStepText(0.00008)).isEqualTo("80us/step");
    assertThat(StepTimer.perStepText(0)).isEqualTo("0s/step");
  }

  @Test
  void saysNothingWithVerbose0() {
    PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8);
    Fit.of(new TinyLearner(0), ListSequence.of(new float[] {1}))
        .epochs(2)
        .verbose(0)
        .output(out)
        .run();
    assertThat(file.size()).isZero();
  }

  @Test
  void tellsTheShareOfTimeThatWasWaiting() {
    PrintStream out = new PrintStream(file, true, StandardCharsets.UTF_8);
    Fit.of(new TinyLearner(0), ListSequence.of(new float[] {1}))
        .epochs(2)
        .verbose(2)
        .output(out)
        .run();
    assertThat(file.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.startsWith("Trained"))
        .singleElement()
        .asString()
        .matches("Trained 2 epochs in \\d+\\.\\ds, \\d+% of it waiting for data\\.");
  }
}
