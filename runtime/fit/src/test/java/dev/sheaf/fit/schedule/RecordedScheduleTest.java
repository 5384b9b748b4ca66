package dev.sheaf.fit.schedule;

import static dev.sheaf.fit.schedule.Length.epochs;
import static dev.sheaf.fit.schedule.Length.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rates of Keras's and torch's schedules: see {@code record_schedules.py}. */
class RecordedScheduleTest {
  private static final Map<String, List<Double>> RECORDED = recorded();

  private static Map<String, List<Double>> recorded() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                RecordedScheduleTest.class.getResourceAsStream("schedules.json")),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, new TypeToken<Map<String, List<Double>>>() {});
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final OneCycle CYCLE = new OneCycle(0.1, steps(120));

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of("exponential", new ExponentialDecay(0.1, steps(30), 0.5)),
        Arguments.of(
            "exponential staircase", new ExponentialDecay(0.1, steps(30), 0.5).staircase(true)),
        Arguments.of("inverse time", new InverseTimeDecay(0.1, steps(20), 0.7)),
        Arguments.of(
            "inverse time staircase", new InverseTimeDecay(0.1, steps(20), 0.7).staircase(true)),
        Arguments.of("cosine", new CosineDecay(0.1, steps(80))),
        Arguments.of("cosine alpha", new CosineDecay(0.1, steps(80)).alpha(0.05)),
        Arguments.of(
            "cosine warm-up", new CosineDecay(0.1, steps(80)).alpha(0.05).warmUp(steps(15), 0.002)),
        Arguments.of("restarts", new CosineDecayRestarts(0.1, steps(15))),
        Arguments.of("restarts even", new CosineDecayRestarts(0.1, steps(20)).tMul(1).mMul(0.8)),
        Arguments.of(
            "restarts lower",
            new CosineDecayRestarts(0.1, steps(12)).tMul(1.5).mMul(0.7).alpha(0.02)),
        Arguments.of(
            "piecewise",
            PiecewiseConstantDecay.startingAt(0.1)
                .then(steps(20), 0.03)
                .then(steps(50), 0.01)
                .then(steps(70), 0.002)),
        Arguments.of("polynomial", new PolynomialDecay(0.1, steps(60))),
        Arguments.of(
            "polynomial power",
            new PolynomialDecay(0.1, steps(60)).endLearningRate(0.003).power(2.5)),
        Arguments.of(
            "polynomial cycle",
            new PolynomialDecay(0.1, steps(30)).endLearningRate(0.003).power(0.5).cycle(true)),
        Arguments.of("linear", new LinearDecay(0.09, 0.025, steps(60))),
        Arguments.of("one cycle", CYCLE),
        Arguments.of(
            "one cycle linear",
            CYCLE
                .annealStrategy(OneCycle.Anneal.LINEAR)
                .pctStart(0.25)
                .divFactor(10)
                .finalDivFactor(100)),
        Arguments.of("one cycle three phases", CYCLE.threePhase(true).pctStart(0.4)),
        Arguments.of("one cycle short", new OneCycle(0.1, steps(2))),
        Arguments.of(
            "warm-up, then cosine", new CosineDecay(0.1, steps(60)).warmUp(steps(10), 0.01)));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void givesTheRecordedRates(String name, Schedule schedule) {
    List<Double> rates = Objects.requireNonNull(RECORDED.get(name));
    for (int step = 0; step < rates.size(); step++) {
      assertThat(schedule.rate(Position.of(0, step, 1000, 1)))
          .as("step %d", step)
          .isCloseTo(rates.get(step), withinPercentage(1e-4));
    }
  }

  @Test
  void aScheduleOfEpochsStepsBetweenThem() {
    List<Double> rates = Objects.requireNonNull(RECORDED.get("cosine per epoch"));
    Schedule schedule = new CosineDecay(0.1, epochs(10)).perEpoch();
    for (int epoch = 0; epoch < rates.size(); epoch++) {
      for (int step = 0; step < 7; step++) {
        assertThat(schedule.rate(Position.of(epoch, step, 7, 12)))
            .isCloseTo(rates.get(epoch), withinPercentage(1e-4));
      }
    }
  }
}
