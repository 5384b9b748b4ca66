package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.load.Loader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FitTest {
  /** Section C4 of Keras's behaviour: 4, 4 and 2 samples with errors 1, 2 and 7. */
  private final ListSequence sequence = ListSequence.of(new int[] {4, 4, 2}, 1, 2, 7);

  @Test
  void averagesByTheSizesOfTheBatches() {
    List<Double> losses = new ArrayList<>();
    Callback recorder =
        new Callback() {
          @Override
          public void onTrainBatchEnd(int batch, Logs logs) {
            losses.add(logs.get("loss"));
          }
        };
    History history =
        Fit.of(new TinyLearner(0), sequence)
            .validation(sequence)
            .callbacks(recorder)
            .verbose(0)
            .run();
    assertThat(losses).containsExactly(1.0, 1.5, 2.6);
    assertThat(history.last("loss")).isCloseTo(2.6, within(1e-12));
    assertThat(history.last("val_loss")).isCloseTo(2.6, within(1e-12));
    assertThat(history.history().keySet()).containsExactly("loss", "mse", "val_loss", "val_mse");
  }

  @Test
  void classWeightsCountInTrainingOnly() {
    TinyLearner learner = new TinyLearner(0);
    ListSequence two = ListSequence.of(new float[] {0, 1}).weighted(new float[] {2, 4});
    History history =
        Fit.of(learner, two).validation(two).classWeights(Map.of(0, 1, 1, 10)).verbose(0).run();
    assertThat(learner.trainWeights.get(0)).containsExactly(2, 40);
    // Loss 0 and 1, weights 2 and 40 in training, 2 and 4 in validation, over 2 samples.
    assertThat(history.last("loss")).isEqualTo(20);
    assertThat(history.last("val_loss")).isEqualTo(2);
  }

  @Test
  void trainsFromAGeneratorAsFromASequence() {
    ListSequence three = ListSequence.of(new int[] {4, 4, 2}, 1, 2, 7);
    for (int workers : new int[] {0, 2}) {
      AtomicInteger made = new AtomicInteger();
      History history =
          Fit.generator(
                  new TinyLearner(0), () -> three.batch(made.getAndIncrement() % three.length()))
              .stepsPerEpoch(3)
              .epochs(2)
              .validation(() -> three.batch(1), 5)
              .workers(workers)
              .verbose(0)
              .run();
      assertThat(history.get("loss")).containsExactly(2.6, 2.6);
      assertThat(history.get("val_loss")).containsExactly(2.0, 2.0);
    }
  }

  @Test
  void aGeneratorNeedsStepsPerEpoch() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Fit.generator(new TinyLearner(0), () -> sequence.batch(0)).verbose(0).run())
        .withMessage(
            "stepsPerEpoch: not set (expected: a number, since a generator has no length)");
  }

  @Test
  void refusesArgumentsThatMakeNoSense() {
    Fit.Builder fit = Fit.of(new TinyLearner(0), sequence).verbose(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.epochs(0))
        .withMessage("epochs: 0 (expected: > 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.verbose(3))
        .withMessage("verbose: 3 (expected: 0, 1 or 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.workers(-2))
        .withMessage("workers: -2 (expected: >= 0, or Loader.AUTO)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.validationEpochs(1, 0))
        .withMessage("validationEpochs: 0 (expected: > 0)");
    TinyLearner untrained = new TinyLearner(0);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Fit.of(untrained, sequence)
                    .validation(sequence)
                    .validationSteps(4)
                    .verbose(0)
                    .run())
        .withMessage("validationSteps: 4 (expected: <= 3, the length of the sequence)");
    assertThat(untrained.trainWeights).as("steps before that was said").isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit.validation(ListSequence.of()).run())
        .withMessage("validationSteps: 0, the length of the sequence (expected: > 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fit.of(new TinyLearner(0), ListSequence.of()).verbose(0).run())
        .withMessage("stepsPerEpoch: 0, the length of the sequence (expected: > 0)");
  }

  @Test
  void runsNothingWhereTheInitialEpochIsTheLast() {
    History history =
        Fit.of(new TinyLearner(0), sequence).epochs(3).initialEpoch(3).verbose(0).run();
    assertThat(history.epoch()).isEmpty();
    assertThat(history.history()).isEmpty();
  }

  @Test
  void validatesAfterChosenEpochs() {
    List<Integer> validated = new ArrayList<>();
    Fit.of(new TinyLearner(0), sequence)
        .epochs(6)
        .validation(sequence)
        .validationEpochs(1, 2, 6)
        .callbacks(
            LambdaCallback.builder()
                .onEpochEnd(
                    (epoch, logs) -> {
                      if (logs.has("val_loss")) {
                        validated.add(epoch + 1);
                      }
                    })
                .build())
        .verbose(0)
        .run();
    assertThat(validated).containsExactly(1, 2, 6);
  }

  @Test
  void shufflesBatchesBySeedAndPass() {
    List<List<Double>> runs = new ArrayList<>();
    for (long seed : new long[] {1, 1, 2}) {
      List<Double> losses = new ArrayList<>();
      TinyLearner learner = new TinyLearner(0);
      Fit.of(learner, ListSequence.of(new int[] {1, 1, 1, 1, 1, 1}, 1, 2, 4, 8, 16, 32))
          .epochs(4)
          .shuffle(seed)
          .callbacks(
              LambdaCallback.builder()
                  .onTrainBatchEnd((batch, logs) -> losses.add(logs.get("loss")))
                  .build())
          .verbose(0)
          .run();
      runs.add(losses);
    }
    assertThat(runs.get(1)).isEqualTo(runs.get(0));
    assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
    assertThat(runs.get(0).subList(6, 12)).isNotEqualTo(runs.get(0).subList(0, 6));
    // Every batch once in each epoch: the mean at its end is that of all.
    assertThat(List.of(runs.get(0).get(5), runs.get(0).get(11), runs.get(2).get(23)))
        .containsOnly(63 / 6.0);
  }

  @Test
  void passesOverBatchesWithoutASample() {
    ListSequence holes = ListSequence.of(new int[] {4, 0, 2, 0}, 1, 9, 7, 9);
    History history =
        Fit.of(new TinyLearner(0), holes).epochs(2).validation(holes).verbose(0).run();
    assertThat(history.get("loss")).containsExactly(3.0, 3.0);
    assertThat(history.get("val_loss")).containsExactly(3.0, 3.0);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Fit.of(new TinyLearner(0), ListSequence.of(new int[] {0, 0}, 1, 2))
                    .verbose(0)
                    .run())
        .withMessage("epoch 1: none of its samples could be loaded");
  }

  @Test
  void evaluatesAndPredicts() {
    TinyLearner learner = new TinyLearner(0);
    List<String> hooks = new ArrayList<>();
    Callback recorder =
        new Callback() {
          @Override
          public void onTestBegin(Logs logs) {
            hooks.add("onTestBegin");
          }

          @Override
          public void onTestBatchEnd(int batch, Logs logs) {
            hooks.add("onTestBatchEnd " + batch + " " + logs.get("loss"));
          }

          @Override
          public void onTestEnd(Logs logs) {
            hooks.add("onTestEnd " + logs.get("loss"));
          }

          @Override
          public void onPredictBatchEnd(int batch, Logs logs) {
            hooks.add("onPredictBatchEnd " + batch);
          }
        };
    Logs logs = Evaluate.of(learner, sequence).callbacks(recorder).workers(2).verbose(0).run();
    assertThat(logs.get("loss")).isEqualTo(2.6);
    assertThat(Evaluate.of(learner, sequence).steps(2).verbose(0).run().get("loss")).isEqualTo(1.5);

    List<float[][]> outputs =
        Predict.of(learner, sequence).callbacks(recorder).workers(2).verbose(0).run();
    assertThat(outputs).hasSize(1);
    for (int sample = 0; sample < 10; sample++) {
      assertThat(outputs.get(0)[sample]).containsExactly(sample);
    }
    assertThat(hooks)
        .containsExactly(
            "onTestBegin",
            "onTestBatchEnd 0 1.0",
            "onTestBatchEnd 1 1.5",
            "onTestBatchEnd 2 2.6",
            "onTestEnd 2.6",
            "onPredictBatchEnd 0",
            "onPredictBatchEnd 1",
            "onPredictBatchEnd 2");
  }

  @Test
  void predictsInTheOrderOfTheSamplesAlsoWhereTheyAreShuffled() {
    int[] order = {3, 0, 4, 1, 2};
    Sequence<Batch> shuffled =
        new Sequence<>() {
          @Override
          public int length() {
            return 5;
          }

          @Override
          public Batch batch(int index) {
            return Batch.of(
                List.of(Tensor.ofFloats("x", Shape.of(1, 1), (float) order[index])), List.of());
          }

          @Override
          public Optional<int[]> order() {
            return Optional.of(order.clone());
          }
        };
    TinyLearner learner = new TinyLearner(0);
    float[][] rows = Predict.of(learner, shuffled).verbose(0).run().get(0);
    assertThat(rows).isDeepEqualTo(new float[][] {{0}, {1}, {2}, {3}, {4}});
    assertThatIllegalStateException()
        .isThrownBy(() -> Predict.of(learner, shuffled).steps(2).verbose(0).run())
        .withMessageContaining("the sequence is shuffled and gave 2 of 5 samples");
  }

  @Test
  void autoLeavesTheProcessorsOfItsWorkersFree() {
    int processors = Runtime.getRuntime().availableProcessors();
    assumeTrue(processors > 1, "one processor: nothing to pick");
    int[] sizes = new int[2000];
    Arrays.fill(sizes, 1);
    ListSequence many = ListSequence.of(sizes, new float[sizes.length]);
    List<Integer> suggested = new ArrayList<>();
    TinyLearner learner = new TinyLearner(0);
    learner.onSuggestion =
        threads -> {
          suggested.add(threads);
          return OptionalInt.of(threads);
        };
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    // The steps take no time, so they always wait.
    Fit.of(learner, many)
        .workers(Loader.AUTO)
        .verbose(2)
        .output(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run();

    String lines = printed.toString(StandardCharsets.UTF_8);
    assertThat(suggested).isNotEmpty();
    for (int pick = 0; pick < suggested.size(); pick++) {
      int workers = pick + 2;
      int threads = Math.max(1, processors - workers);
      assertThat(suggested.get(pick)).isEqualTo(threads);
      assertThat(lines)
          .contains("workers: " + workers + " now, as training waited")
          .contains("threads of the model: " + threads + " now, which " + workers + " workers");
    }
  }
}
