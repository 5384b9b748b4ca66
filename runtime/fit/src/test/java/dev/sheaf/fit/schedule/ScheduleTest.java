package dev.sheaf.fit.schedule;

import static dev.sheaf.fit.schedule.Length.epochs;
import static dev.sheaf.fit.schedule.Length.steps;
import static dev.sheaf.fit.schedule.Length.toTheEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  /** The rates of a run of three epochs of four steps. */
  private static double[] rates(Schedule schedule) {
    return IntStream.range(0, 12)
        .mapToDouble(step -> schedule.rate(Position.of(step / 4, step % 4, 4, 3)))
        .toArray();
  }

  private static double[] times(double factor, double... values) {
    return DoubleStream.of(values).map(value -> factor * value).toArray();
  }

  @Test
  void lengthsInEpochsAndToTheEndAreThoseOfTheRun() {
    assertThat(rates(new LinearDecay(0.12, 0, toTheEnd())))
        .containsExactly(times(0.01, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), CLOSE);
    assertThat(rates(new LinearDecay(0.12, 0, epochs(3))))
        .containsExactly(rates(new LinearDecay(0.12, 0, steps(12))));
    assertThat(rates(new LinearDecay(0.06, 0, epochs(1.5))))
        .containsExactly(times(0.01, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0), CLOSE);
  }

  @Test
  void afterAWarmUpTheScheduleBeginsAndHasTheRestOfTheRun() {
    assertThat(rates(new LinearDecay(0.08, 0, toTheEnd()).warmUp(epochs(1), 0)))
        .containsExactly(times(0.01, 0, 2, 4, 6, 8, 7, 6, 5, 4, 3, 2, 1), CLOSE);
    assertThat(rates(new Constant(0.01).warmUp(steps(2), 0.05)))
        .startsWith(times(0.01, 5, 3, 1, 1), CLOSE);
  }

  @Test
  void oneScheduleFollowsTheOther() {
    Schedule first = new LinearDecay(0.04, 0, toTheEnd());
    Schedule next = new LinearDecay(0.08, 0, toTheEnd());
    assertThat(rates(first.after(epochs(1), next)))
        .containsExactly(times(0.01, 4, 3, 2, 1, 8, 7, 6, 5, 4, 3, 2, 1), CLOSE);
    assertThat(rates(first.after(steps(2), new Constant(1).after(steps(3), next))))
        .startsWith(0.04, 0.02, 1, 1, 1, 0.08);
  }

  @Test
  void perEpochTheRateIsThatOfTheFirstStep() {
    assertThat(rates(new LinearDecay(0.12, 0, toTheEnd()).perEpoch()))
        .containsExactly(times(0.01, 12, 12, 12, 12, 8, 8, 8, 8, 4, 4, 4, 4), CLOSE);
    // One that begins within an epoch has, there, its first rate.
    assertThat(rates(new LinearDecay(0.1, 0, toTheEnd()).perEpoch().warmUp(steps(2), 0)))
        .containsExactly(times(0.01, 0, 5, 10, 10, 8, 8, 8, 8, 4, 4, 4, 4), CLOSE);
  }

  @Test
  void aBoundaryInEpochsLiesBetweenTwo() {
    assertThat(rates(PiecewiseConstantDecay.startingAt(3).then(epochs(1), 2).then(epochs(2), 1)))
        .containsExactly(3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1);
    assertThat(rates(PiecewiseConstantDecay.startingAt(3).then(steps(4), 2)))
        .startsWith(3, 3, 3, 3, 3, 2);
  }

  @Test
  void whatIsOverStaysWhereItIs() {
    assertThat(new OneCycle(0.1, steps(5)).rate(Position.of(3, 0, 4, 5)))
        .isEqualTo(0.1 / 25 / 1e4, CLOSE);
    assertThat(new CosineDecay(0.1, steps(5)).alpha(0.1).rate(Position.of(3, 0, 4, 5)))
        .isEqualTo(0.01, CLOSE);
  }

  @Test
  void theShortestCyclesHaveARate() {
    for (int steps = 1; steps < 12; steps++) {
      for (double start : new double[] {0, 0.1, 0.25, 0.5, 1}) {
        for (boolean three : new boolean[] {false, true}) {
          OneCycle cycle = new OneCycle(0.1, steps(steps)).pctStart(start).threePhase(three);
          for (int step = 0; step < steps + 2; step++) {
            assertThat(cycle.rate(Position.of(0, step, steps, 1)))
                .as("%s, step %d", cycle, step)
                .isBetween(0.0, 0.1 + 1e-12);
          }
        }
      }
    }
  }

  /** Of something else. */
  private static final class Handwritten implements Schedule {
    @Override
    public double rate(Position at) {
      return 1;
    }
  }

  @Test
  void aDescriptionSaysAllThatTheRatesDependOn() {
    assertThat(new CosineDecay(0.1, epochs(2.5)).alpha(0.01).warmUp(epochs(1), 0.001).description())
        .isEqualTo(
            "CosineDecay[initialLearningRate=0.1, decaySteps=2.5 epochs, alpha=0.01], after 1 epoch from 0.001");
    assertThat(
            new Constant(0.1)
                .after(steps(10), new LinearDecay(0.1, 0, toTheEnd()))
                .perEpoch()
                .description())
        .isEqualTo(
            "Constant[learningRate=0.1]; after 10 steps LinearDecay[initialLearningRate=0.1, endLearningRate=0.0, decaySteps=to the end], per epoch");
    Schedule lambda = at -> 0.1;
    assertThat(lambda.description()).isEqualTo("a function");
    assertThat(new Handwritten().description()).isEqualTo(Handwritten.class.getName());
  }

  @Test
  void settingsOutOfRangeAreRefusedByName() {
    assertThatThrownBy(() -> new CosineDecay(-0.1, steps(1)))
        .hasMessage("initialLearningRate: -0.1 (expected: finite, >= 0)");
    assertThatThrownBy(() -> new ExponentialDecay(0.1, steps(1), Double.NaN))
        .hasMessage("decayRate: NaN (expected: finite, > 0)");
    assertThatThrownBy(() -> steps(0)).hasMessage("steps: 0 (expected: > 0)");
    assertThatThrownBy(() -> epochs(0)).hasMessage("epochs: 0.0 (expected: finite, > 0)");
    assertThatThrownBy(() -> new CosineDecayRestarts(0.1, steps(1)).tMul(0.5))
        .hasMessage("tMul: 0.5 (expected: finite, >= 1)");
    assertThatThrownBy(() -> new OneCycle(0.1, steps(9)).pctStart(1.5))
        .hasMessage("pctStart: 1.5 (expected: 0 to 1)");
    assertThatThrownBy(() -> new PiecewiseConstantDecay(List.of(steps(1)), List.of(0.1)))
        .hasMessage("values: 1 (expected: 2, one more than boundaries)");
    assertThatThrownBy(
            () -> rates(PiecewiseConstantDecay.startingAt(1).then(steps(9), 2).then(epochs(1), 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "boundaries: [9 steps, 1 epoch] (expected: each after the one before, with 4 steps an epoch)");
  }
}
