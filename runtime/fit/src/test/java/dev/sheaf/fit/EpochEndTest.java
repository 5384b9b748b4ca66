package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sheaf.Batch;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the sequence hears of the end of an epoch, and what is trained on between two of them. */
final class EpochEndTest {
  private static final int BATCHES = 25;
  private static final int SAMPLES = 4 * BATCHES;

  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> trained = new ArrayList<>();
  private final ListSequence sequence =
      ListSequence.of(IntStream.range(0, BATCHES).map(batch -> 4).toArray(), new float[BATCHES]);
  private final Recorder recorder = new Recorder();

  /** Notes the samples that reach a training step, and when validation begins. */
  private final class Recorder implements Callback {
    private @Nullable Run run;
    private int stopEpoch = -1;
    private int epoch;

    @Override
    public void setRun(Run run) {
      this.run = run;
    }

    @Override
    public void onEpochBegin(int epoch, Logs logs) {
      this.epoch = epoch;
      order.add("begin");
    }

    @Override
    public void onTrainBatchBegin(int batch, Logs logs) {
      Batch current = Objects.requireNonNull(run).batch();
      FloatBuffer ids = current.inputs().get(0).floats();
      for (int sample = 0; sample < current.size(); sample++) {
        trained.add((int) ids.get(sample));
      }
      if (epoch == stopEpoch && batch == 10) {
        Objects.requireNonNull(run).stop();
      }
    }

    @Override
    public void onTestBegin(Logs logs) {
      order.add("validation");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void comesOncePerEpochOnTheTrainingThreadBeforeValidation(int workers) {
    sequence.onEpochEnd = () -> order.add("end");
    Fit.of(new TinyLearner(0), sequence)
        .epochs(3)
        .validation(ListSequence.of(new float[] {1}))
        .callbacks(recorder)
        .workers(workers)
        .maxQueueSize(4)
        .verbose(0)
        .run();
    assertThat(order)
        .containsExactly(
            "begin",
            "end",
            "validation",
            "begin",
            "end",
            "validation",
            "begin",
            "end",
            "validation");
    assertThat(sequence.ends).containsOnly(Thread.currentThread());
    assertThat(sequence.calledWhileLoading).isFalse();
    List<Integer> once = IntStream.range(0, SAMPLES).boxed().toList();
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(trained.subList(epoch * SAMPLES, (epoch + 1) * SAMPLES))
          .containsExactlyElementsOf(once);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void comesOnceAfterAnEarlyStopToo(int workers) {
    recorder.stopEpoch = 1;
    sequence.onEpochEnd = () -> order.add("end");
    Fit.of(new TinyLearner(0), sequence)
        .epochs(3)
        .validation(ListSequence.of(new float[] {1}))
        .callbacks(recorder)
        .workers(workers)
        .verbose(0)
        .run();
    assertThat(order).containsExactly("begin", "end", "validation", "begin", "end", "validation");
    assertThat(sequence.calledWhileLoading).isFalse();
    assertThat(trained).hasSize(SAMPLES + 11 * 4);
    assertThat(trained.subList(SAMPLES, trained.size())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void losesNothingWhenEpochsAndPassesDiffer(int workers) {
    List<Integer> trainedAtEnd = new ArrayList<>();
    sequence.onEpochEnd = () -> trainedAtEnd.add(trained.size());
    Fit.of(new TinyLearner(0), sequence)
        .epochs(10)
        .stepsPerEpoch(10)
        .callbacks(recorder)
        .workers(workers)
        .verbose(0)
        .run();
    assertThat(trainedAtEnd).containsExactly(SAMPLES, 2 * SAMPLES, 3 * SAMPLES, 4 * SAMPLES);
    assertThat(trained)
        .isEqualTo(IntStream.range(0, 4 * SAMPLES).mapToObj(id -> id % SAMPLES).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8})
  void loadsNothingAfterTheLastEpoch(int workers) {
    List<Integer> loaded = Collections.synchronizedList(new ArrayList<>());
    sequence.onLoad = loaded::add;
    Fit.of(new TinyLearner(0), sequence).epochs(2).workers(workers).verbose(0).run();
    // Each batch once for each epoch: nothing was loaded ahead for a third.
    assertThat(loaded).hasSize(2 * BATCHES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theNextEpochsFirstBatchesLoadDuringValidation(int workers) {
    int ahead = 3;
    CountDownLatch loaded = new CountDownLatch(ahead);
    sequence.onEpochEnd = () -> sequence.onLoad = index -> loaded.countDown();
    Callback validating =
        new Callback() {
          @Override
          public void onTestBatchBegin(int batch, Logs logs) {
            // Validation goes on only when they are there: it would never end.
            assertThatCode(() -> assertThat(loaded.await(30, TimeUnit.SECONDS)).isTrue())
                .doesNotThrowAnyException();
          }
        };
    Fit.of(new TinyLearner(0), sequence)
        .epochs(2)
        .validation(ListSequence.of(new float[] {1}))
        .callbacks(validating)
        .workers(workers)
        .maxQueueSize(ahead)
        .verbose(0)
        .run();
    assertThat(loaded.getCount()).isZero();
  }
}
