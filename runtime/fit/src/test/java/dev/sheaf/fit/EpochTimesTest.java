package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the time of an epoch went, by a clock that only goes on where the test says so. */
final class EpochTimesTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path folder;
  private final AtomicLong now = new AtomicLong(77);
  private final TinyLearner learner = new TinyLearner(0.1);
  private final ListSequence train = ListSequence.of(new int[] {2, 2, 1}, 1, 2, 3);
  private final ListSequence validation = ListSequence.of(new int[] {2, 2}, 1, 2);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private void takes(double seconds) {
    now.addAndGet((long) (seconds * SECOND));
  }

  private Fit.Builder fit() {
    train.onLoad = index -> takes(1);
    train.onEpochEnd = () -> takes(0.5);
    validation.onLoad = index -> takes(3);
    learner.failure =
        step -> {
          takes(2);
          return null;
        };
    learner.onSave = () -> takes(0.25);
    return Fit.of(learner, train)
        .epochs(2)
        .workers(0)
        .verbose(0)
        .output(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .callbacks(
            LambdaCallback.builder()
                .onEpochBegin((epoch, logs) -> takes(4))
                .onTrainBatchBegin((batch, logs) -> takes(0.125))
                .onTrainBatchEnd((batch, logs) -> takes(0.125))
                .onEpochEnd((epoch, logs) -> takes(5))
                .build());
  }

  private History run(Fit.Builder fit) {
    return new TrainingLoop(fit.build(), now::get).run();
  }

  @Test
  void eachMomentIsInOnePart() {
    long began = now.get();
    History history =
        run(
            fit()
                .validation(validation)
                .callbacks(BackupAndRestore.builder(folder).saveFreq(2).build()));

    // Saved after step 2 of epoch 0, after step 1 of epoch 1, and at its end.
    assertThat(history.times())
        .extracting(EpochTimes::epoch, EpochTimes::checkpoints)
        .containsExactly(Tuple.tuple(0, SECOND / 4), Tuple.tuple(1, SECOND / 2));
    for (EpochTimes times : history.times()) {
      assertThat(times.waiting()).isEqualTo(3 * SECOND + SECOND / 2);
      assertThat(times.training()).isEqualTo(6 * SECOND);
      assertThat(times.callbacks()).isEqualTo(9 * SECOND + 3 * SECOND / 4);
      assertThat(times.validation()).isEqualTo(6 * SECOND);
      assertThat(times.rest()).isZero();
    }
    assertThat(history.times().stream().mapToLong(EpochTimes::total).sum())
        .isEqualTo(now.get() - began);
  }

  @Test
  void trainingIsDividedAsTheLearnerSays() {
    AtomicLong steps = new AtomicLong(5); // it has trained before
    learner.stepTimes =
        () -> Optional.of(new StepTimes(steps.get() * 10, steps.get() * 3, steps.get()));
    Fit.Builder fit =
        fit()
            .callbacks(
                LambdaCallback.builder()
                    .onTrainBatchBegin((batch, logs) -> steps.incrementAndGet())
                    .build());
    EpochTimes times = run(fit).times().get(1);

    assertThat(times.steps()).contains(new StepTimes(30, 9, 3));
    assertThat(times.parts())
        .containsExactly(
            entry("waiting for data", 3 * SECOND + SECOND / 2),
            entry("forward and backward", 30L),
            entry("optimizer", 9L),
            entry("metrics", 3L),
            entry("callbacks", 9 * SECOND + 3 * SECOND / 4),
            entry("checkpoints", 0L),
            entry("validation", 0L),
            entry("rest", 6 * SECOND - 42));
    assertThat(times.parts().values().stream().mapToLong(part -> part).sum())
        .isEqualTo(times.total());
  }

  @Test
  void callbacksSeeTheTimesOfTheEpochBefore() {
    List<Optional<Integer>> seen = new ArrayList<>();
    Callback look =
        new Callback() {
          private @Nullable Run run;

          @Override
          public void setRun(Run run) {
            this.run = run;
          }

          @Override
          public void onEpochBegin(int epoch, Logs logs) {
            seen.add(run.epochTimes().map(EpochTimes::epoch));
          }

          @Override
          public void onTrainEnd(Logs logs) {
            seen.add(run.epochTimes().map(EpochTimes::epoch));
          }
        };
    run(fit().callbacks(look));
    assertThat(seen).containsExactly(Optional.empty(), Optional.of(0), Optional.of(1));
  }

  @Test
  void theSummarySaysWhereAnEpochsTimeWentAndWhatFreeDataWouldSave() {
    run(fit().validation(validation).verbose(2));
    List<String> lines =
        printed
            .toString(StandardCharsets.UTF_8)
            .lines()
            .dropWhile(line -> !line.startsWith("Trained"))
            .toList();
    assertThat(lines)
        .startsWith(
            "Trained 2 epochs in 50.5s, 14% of it waiting for data.",
            "An epoch took 25.3s: 14% waiting for data, 24% training, 39% callbacks, 24% validation.",
            "Data is the bottleneck: an epoch would take 21.8s instead of 25.3s if data were free (headroom x1.2).")
        .hasSize(4)
        .last()
        .asString()
        .startsWith("Loading (no worker) was busy")
        .endsWith("A worker would load while the model computes: workers(1) or Loader.AUTO.");
  }

  @Test
  void whereDataIsNotWaitedForTheSummaryNamesTheModel() {
    Fit.Builder fit = fit().verbose(2);
    train.onLoad = index -> {};
    train.onEpochEnd = () -> {};
    run(fit);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("The model is the bottleneck: loading (no worker) is at ");
  }
}
