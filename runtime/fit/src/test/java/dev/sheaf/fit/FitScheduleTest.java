package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.LearningRateScheduler;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import dev.sheaf.fit.schedule.CosineDecay;
import dev.sheaf.fit.schedule.Length;
import dev.sheaf.fit.schedule.LinearDecay;
import dev.sheaf.fit.schedule.Schedule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learning rate of each step of a run. */
final class FitScheduleTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  /** 1.2, 1.1 and so on in three epochs of four steps. */
  private static final Schedule FALLING = new LinearDecay(1.2, 0, Length.toTheEnd());

  @TempDir private Path folder;
  private TinyLearner learner = new TinyLearner(7, 0.9);
  private final List<Double> rates = new ArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private int killAt = -1;

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Fit.Builder fit() {
    Callback note =
        LambdaCallback.builder()
            .onTrainBatchBegin((batch, logs) -> rates.add(learner.learningRate()))
            .onTrainBatchEnd(
                (batch, logs) -> {
                  if (rates.size() == killAt) {
                    throw new Killed();
                  }
                })
            .build();
    return Fit.of(learner, ListSequence.of(new int[] {2, 2, 2, 1}, 1, 2, 3, 4))
        .epochs(3)
        .verbose(0)
        .output(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .callbacks(note);
  }

  private Fit.Builder backedUp() {
    return fit().callbacks(BackupAndRestore.builder(folder).saveFreq(1).build());
  }

  @Test
  void eachStepHasItsRateAndTheLogsTheLastOne() {
    History history = fit().schedule(FALLING).run();

    assertThat(rates.stream().mapToDouble(rate -> rate).toArray())
        .containsExactly(
            new double[] {1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1}, CLOSE);
    assertThat(history.get("learning_rate"))
        .containsExactly(rates.get(3), rates.get(7), rates.get(11));
  }

  @Test
  void withoutAScheduleTheRateStaysAndIsNotLogged() {
    assertThat(fit().run().history()).doesNotContainKey("learning_rate");
    assertThat(rates).hasSize(12).containsOnly(7.0);
  }

  @Test
  void aRunThatBeginsLaterHasTheRatesOfItsEpochs() {
    fit().schedule(FALLING).initialEpoch(2).run();
    assertThat(rates.stream().mapToDouble(rate -> rate).toArray())
        .containsExactly(new double[] {0.4, 0.3, 0.2, 0.1}, CLOSE);
  }

  @Test
  void anEpochHasTheStepsThatWereAskedFor() {
    fit().schedule(new LinearDecay(0.6, 0, Length.epochs(2))).stepsPerEpoch(3).run();
    assertThat(rates.stream().mapToDouble(rate -> rate).toArray())
        .containsExactly(new double[] {0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0, 0, 0}, CLOSE);
  }

  @Test
  void aRunThatIsResumedAtAnyStepHasTheSameRates() {
    Schedule schedule =
        new CosineDecay(0.1, Length.toTheEnd()).perEpoch().warmUp(Length.steps(3), 0.01);
    History whole = fit().schedule(schedule).run();
    List<Double> expected = List.copyOf(rates);
    double weight = learner.weight();
    for (int kill = 2; kill < 12; kill++) {
      rates.clear();
      learner = new TinyLearner(7, 0.9);
      killAt = kill;
      assertThatThrownBy(backedUp().schedule(schedule)::run).isInstanceOf(Killed.class);
      killAt = -1;
      rates.remove(rates.size() - 1); // it was trained on, but not saved any more
      History history = backedUp().schedule(schedule).run();
      assertThat(rates).as("killed in step %d", kill).isEqualTo(expected);
      assertThat(history.history()).isEqualTo(whole.history());
      assertThat(learner.weight()).isEqualTo(weight);
    }
  }

  private void interrupt(Schedule schedule) {
    killAt = 6;
    assertThatThrownBy(backedUp().schedule(schedule)::run).isInstanceOf(Killed.class);
    killAt = -1;
  }

  @Test
  void refusesACheckpointOfAnotherSchedule() {
    interrupt(FALLING);
    assertThatIllegalStateException()
        .isThrownBy(backedUp().schedule(new CosineDecay(1.2, Length.epochs(3)))::run)
        .withMessageContaining("was made with another schedule of the learning rate:\n")
        .withMessageContaining(
            "\n- LinearDecay[initialLearningRate=1.2, endLearningRate=0.0, decaySteps=to the end]\n"
                + "+ CosineDecay[initialLearningRate=1.2, decaySteps=3 epochs, alpha=0.0]\n");
    assertThatIllegalStateException()
        .isThrownBy(backedUp()::run)
        .withMessageContaining("\n+ none\n");
  }

  @Test
  void saysWhereMoreEpochsChangeTheRateThatItGoesOnWith() {
    interrupt(FALLING);
    rates.clear();
    backedUp().schedule(FALLING).epochs(6).run();
    assertThat(rates.get(0)).isEqualTo(1.2 * (24 - 5) / 24, CLOSE);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Warning: the learning rate goes on with 0.95")
        .contains("(in the checkpoint: 0.7");
  }

  @Test
  void moreEpochsAreNoMatterWhereTheScheduleDoesNotAsk() {
    Schedule schedule = new LinearDecay(1.2, 0, Length.steps(100));
    interrupt(schedule);
    backedUp().schedule(schedule).epochs(6).run();
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void refusesCallbacksThatSetTheRateToo() {
    for (Callback callback :
        List.of(
            ReduceLROnPlateau.builder().build(),
            LearningRateScheduler.builder((epoch, rate) -> rate).build())) {
      assertThatIllegalArgumentException()
          .isThrownBy(fit().schedule(FALLING).callbacks(callback)::run)
          .withMessage(
              "callbacks: %s, beside a schedule (expected: one of the two, as both set the learning rate)"
                  .formatted(callback.getClass().getSimpleName()));
    }
    assertThat(rates).isEmpty();
  }

  @Test
  void refusesARateThatIsNoneBeforeTheStep() {
    assertThatIllegalArgumentException()
        .isThrownBy(fit().schedule(at -> at.step() == 5 ? Double.NaN : 0.1)::run)
        .withMessage("learning rate of epoch 2, step 2: NaN (expected: finite, >= 0)");
    assertThat(learner.trainWeights).hasSize(5);
  }
}
