package dev.sheaf.fit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.BadSampleException;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.load.BadSamples;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.Field;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training over samples of which some cannot be encoded. */
class BadSampleTest {
  private static final double BAD = Double.NaN;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /** As the compiler writes it. */
  private record Point(double x, double y) {
    static List<Point> of(double... targets) {
      List<Point> points = new ArrayList<>();
      for (double y : targets) {
        points.add(new Point(1, y));
      }
      return points;
    }
  }

  private static final class PointBatch extends SampleBatch<Point> {
    PointBatch(BatchBuffers<Point> buffers) {
      super(PointSequence.SCHEMA, buffers);
    }
  }

  private static final class PointSequence extends SampleSequence<Point, PointBatch> {
    static final ScalarField X = ScalarField.builder("x", Role.INPUT).column("x").build();
    static final ScalarField Y = ScalarField.builder("y", Role.TARGET).column("y").build();
    static final List<Field> FIELDS = List.of(X, Y);
    static final Schema SCHEMA = Field.schema("Point", FIELDS, "x: float32\ny: float32", "1");

    PointSequence(SequenceBuilder<Point, PointSequence> settings) {
      super(SCHEMA, FIELDS, settings);
    }

    static PointSequence of(BadSamples policy, double... targets) {
      return new SequenceBuilder<>(Point.of(targets), PointSequence::new)
          .batchSize(2)
          .onBadSample(policy)
          .build();
    }

    @Override
    protected void encode(Point sample, Slot slot) {
      X.encode(sample.x(), 0, slot.row(0));
      Y.encode(sample.y(), 0, slot.row(1));
    }

    @Override
    protected PointBatch batchOf(BatchBuffers<Point> buffers) {
      return new PointBatch(buffers);
    }
  }

  private Fit.Builder fit(TinyLearner learner, PointSequence sequence, int workers) {
    return Fit.of(learner, sequence)
        .workers(workers)
        .shuffle(false)
        .output(new PrintStream(said, true, UTF_8));
  }

  /** The second batch has one good sample, the third none: no step is made of it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void skippedSamplesTrainNothingAndAreCounted(int workers) {
    TinyLearner learner = new TinyLearner(0.1);
    try (PointSequence sequence = PointSequence.of(BadSamples.SKIP, 1, 2, BAD, 3, BAD, BAD, 4, 5)) {
      History history = fit(learner, sequence, workers).epochs(2).run();
      assertThat(learner.trainWeights).hasSize(6);
      // Without learning the loss would be the mean of 1, 2, 3, 4, 5; each step adds 0.1.
      double first = (1 + 2 + (3 - 0.1) + (4 - 0.2) + (5 - 0.2)) / 5;
      assertThat(history.get("loss").get(0)).isCloseTo(first, within(1e-6));
    }
    assertThat(said.toString(UTF_8))
        .contains("epoch 1: 3 samples could not be loaded, and so not trained on")
        .contains("epoch 2: 3 samples could not be loaded, and so not trained on");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void samplesOfWeightZeroKeepTheirPlaceInTheLoss(int workers) {
    TinyLearner learner = new TinyLearner(0);
    try (PointSequence sequence = PointSequence.of(BadSamples.ZERO_WEIGHT, 1, BAD, 3, 4)) {
      fit(learner, sequence, workers).epochs(1).run();
    }
    assertThat(learner.trainWeights).containsExactly(new float[] {1, 0}, new float[] {1, 1});
    assertThat(said.toString(UTF_8))
        .contains("epoch 1: 1 sample could not be loaded, and so not trained on");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void theFirstBadSampleEndsTheRunByDefault(int workers) {
    TinyLearner learner = new TinyLearner(0.1);
    try (PointSequence sequence = PointSequence.of(BadSamples.FAIL, 1, 2, 3, BAD, BAD, 6)) {
      assertThatThrownBy(() -> fit(learner, sequence, workers).epochs(1).run())
          .isInstanceOf(BadSampleException.class)
          .hasMessageStartingWith("sample 3, field 'y': NaN: not a finite number.");
    }
    assertThat(learner.trainWeights).hasSize(1);
  }

  @Test
  void theValidationSaysWhatItLeftOut() {
    try (PointSequence sequence = PointSequence.of(BadSamples.SKIP, 1, 2);
        PointSequence validation = PointSequence.of(BadSamples.SKIP, 1, BAD, 3)) {
      fit(new TinyLearner(0.1), sequence, 1).validation(validation).epochs(1).run();
    }
    assertThat(said.toString(UTF_8)).contains("1 sample could not be loaded, and so not evaluated");
  }

  @Test
  void anEpochWithoutAnyGoodSampleFails() {
    try (PointSequence sequence = PointSequence.of(BadSamples.SKIP, BAD, BAD)) {
      assertThatThrownBy(() -> fit(new TinyLearner(0.1), sequence, 1).epochs(1).run())
          .hasMessage("epoch 1: none of its samples could be loaded");
    }
  }
}
