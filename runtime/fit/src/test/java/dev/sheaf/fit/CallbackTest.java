package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.Sequence;
import dev.sheaf.Shape;
import dev.sheaf.Tensor;
import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.LearningRateScheduler;
import dev.sheaf.fit.callback.ReduceLROnPlateau;
import dev.sheaf.fit.callback.TerminateOnNaN;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Section C11 of Keras's behaviour: the callbacks that have no test of their own. */
final class CallbackTest {
  private static final class StopAfter implements Callback {
    private final int batch;
    private @Nullable Run run;

    private StopAfter(int batch) {
      this.batch = batch;
    }

    @Override
    public void setRun(Run run) {
      this.run = run;
    }

    @Override
    public void onTestBatchEnd(int batch, Logs logs) {
      if (batch == this.batch) {
        run.stop();
      }
    }

    @Override
    public void onPredictBatchEnd(int batch, Logs logs) {
      if (batch == this.batch) {
        run.stop();
      }
    }
  }

  @Test
  void stopEndsAnEvaluationAndAPredictionAfterTheBatch() {
    TinyLearner learner = new TinyLearner(0);
    ListSequence sequence = ListSequence.of(new int[] {1, 1, 1}, 1, 2, 6);
    Logs logs = Evaluate.of(learner, sequence).callbacks(new StopAfter(1)).verbose(0).run();
    assertThat(logs.get("loss")).isEqualTo(1.5);
    assertThat(Predict.of(learner, sequence).callbacks(new StopAfter(0)).verbose(0).run().get(0))
        .isDeepEqualTo(new float[][] {{0}});
  }

  @Test
  void whatIsBuiltStaysAsItWasBuilt() {
    List<String> told = new ArrayList<>();
    LambdaCallback.Builder builder =
        LambdaCallback.builder().onEpochEnd((epoch, logs) -> told.add("first"));
    Callback callback = builder.build();
    builder.onEpochEnd((epoch, logs) -> told.add("second"));
    Fit.Builder settings =
        Fit.of(new TinyLearner(0), ListSequence.of(new int[] {1}, 1))
            .callbacks(callback)
            .verbose(0);
    Fit fit = settings.build();
    settings.epochs(7).callbacks(builder.build());
    assertThat(fit.run().epoch()).containsExactly(0);
    assertThat(fit.run().epoch()).containsExactly(0);
    assertThat(told).containsExactly("first", "first");
  }

  /** Keras's {@code stop_training} too lets a validation go on to its end. */
  @Test
  void stopInAValidationEndsTrainingAfterIt() {
    TinyLearner learner = new TinyLearner(0);
    ListSequence sequence = ListSequence.of(new int[] {1, 1, 1}, 1, 2, 6);
    History history =
        Fit.of(learner, sequence)
            .epochs(5)
            .validation(sequence)
            .callbacks(new StopAfter(0))
            .verbose(0)
            .run();
    assertThat(history.get("val_loss")).containsExactly(3.0);
  }

  @Test
  void stopBeforeTheFirstEpochTrainsNothing() {
    TinyLearner learner = new TinyLearner(0);
    Callback stop =
        new Callback() {
          @Override
          public void setRun(Run run) {
            run.stop();
          }
        };
    History history =
        Fit.of(learner, ListSequence.of(new int[] {1}, 1)).callbacks(stop).verbose(0).run();
    assertThat(history.epoch()).isEmpty();
    assertThat(learner.trainWeights).isEmpty();
  }

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final TinyLearner learner = new TinyLearner(1);

  private Stream<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines();
  }

  @Test
  void reduceLROnPlateauSaysWhatItDoesAndStopsAtTheLeastRate() {
    ReduceLROnPlateau plateau =
        ReduceLROnPlateau.builder()
            .monitor("loss")
            .factor(0.5)
            .patience(1)
            .minLr(0.25)
            .verbose(1)
            .build();
    History history = new LossScript(learner, 1, 1, 1, 1, 1).history(output, plateau);
    assertThat(history.get("learning_rate")).containsExactly(1.0, 1.0, 0.5, 0.25, 0.25);
    assertThat(lines())
        .containsExactly(
            "Epoch 2: ReduceLROnPlateau reducing learning rate to 0.5.",
            "Epoch 3: ReduceLROnPlateau reducing learning rate to 0.25.");
  }

  @Test
  void reduceLROnPlateauWarnsOfAMissingMetricAndStillLogsTheRate() {
    History history =
        new LossScript(learner, 1, 1).history(output, ReduceLROnPlateau.builder().build());
    assertThat(history.get("learning_rate")).containsExactly(1.0, 1.0);
    assertThat(lines())
        .containsExactly(
            "Warning: Learning rate reduction is conditioned on metric `val_loss` which is not"
                + " available. Available metrics are: loss,mse,learning_rate");
  }

  @Test
  void reduceLROnPlateauRefusesAFactorOf1() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReduceLROnPlateau.builder().factor(1))
        .withMessage("factor: 1.0 (expected: > 0 and < 1)");
  }

  @Test
  void learningRateSchedulerSetsTheRateBeforeTheEpoch() {
    LearningRateScheduler scheduler =
        LearningRateScheduler.builder((epoch, rate) -> epoch == 0 ? rate : rate / 2)
            .verbose(1)
            .build();
    List<Double> during = new ArrayList<>();
    Callback watch =
        LambdaCallback.builder()
            .onTrainBatchEnd((batch, logs) -> during.add(learner.learningRate()))
            .build();
    History history = new LossScript(learner, 1, 1, 1).history(output, scheduler, watch);
    assertThat(during).containsExactly(1.0, 0.5, 0.25);
    assertThat(history.get("learning_rate")).containsExactly(1.0, 0.5, 0.25);
    assertThat(lines()).contains("Epoch 2: LearningRateScheduler setting learning rate to 0.5.");
  }

  @Test
  void learningRateSchedulerRefusesWhatIsNoNumber() {
    Callback scheduler = LearningRateScheduler.builder((epoch, rate) -> Double.NaN).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossScript(learner, 1).history(output, scheduler))
        .withMessage("learning rate of epoch 1: NaN (expected: finite)");
  }

  @Test
  void terminateOnNaNStopsAtOnceAndNamesTheSamples() {
    History history =
        Fit.of(learner, new Spoilt())
            .epochs(3)
            .callbacks(TerminateOnNaN.builder().build())
            .output(output)
            .verbose(0)
            .run();
    assertThat(history.epoch()).containsExactly(0);
    assertThat(lines())
        .containsExactly(
            "Batch 1: Invalid loss, terminating training",
            "The samples of this batch:",
            "  daisy/7.jpg",
            "  rose/8.jpg");
  }

  @Test
  void terminateOnNaNThrowsWhereItIsToldTo() {
    Callback terminate = TerminateOnNaN.builder().raiseError(true).build();
    assertThatThrownBy(() -> Fit.of(learner, new Spoilt()).callbacks(terminate).verbose(0).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("batch 1: the loss is NaN")
        .hasMessageContaining("rose/8.jpg");
  }

  @Test
  void lambdaCallbackCallsEachHook() {
    List<String> calls = new ArrayList<>();
    Callback lambdas =
        LambdaCallback.builder()
            .onTrainBegin(logs -> calls.add("train begin"))
            .onEpochBegin((epoch, logs) -> calls.add("epoch " + epoch + " begin"))
            .onTrainBatchBegin((batch, logs) -> calls.add("batch " + batch + " begin"))
            .onTrainBatchEnd((batch, logs) -> calls.add("batch " + batch + " end " + logs))
            .onEpochEnd((epoch, logs) -> calls.add("epoch " + epoch + " end"))
            .onTrainEnd(logs -> calls.add("train end " + logs))
            .build();
    new LossScript(learner, 2).history(output, lambdas);
    assertThat(calls)
        .containsExactly(
            "train begin",
            "epoch 0 begin",
            "batch 0 begin",
            "batch 0 end {loss=2.0, mse=4.0}",
            "epoch 0 end",
            "train end {loss=2.0, mse=4.0}");
  }

  @Test
  void whatACallbackPutsIntoTheLogsIsSeenByTheNextAndRecorded() {
    List<Double> seen = new ArrayList<>();
    Callback puts =
        LambdaCallback.builder().onEpochEnd((epoch, logs) -> logs.put("speed", 7)).build();
    Callback sees =
        LambdaCallback.builder().onEpochEnd((epoch, logs) -> seen.add(logs.get("speed"))).build();
    History history = new LossScript(learner, 1).history(output, puts, sees);
    assertThat(seen).containsExactly(7.0);
    assertThat(history.get("speed")).containsExactly(7.0);
  }

  /** Three batches; the second has a target that is no number. */
  private static final class Spoilt implements Sequence<Batch> {
    @Override
    public int length() {
      return 3;
    }

    @Override
    public Batch batch(int index) {
      float target = index == 1 ? Float.NaN : 1;
      Shape shape = Shape.of(2, 1);
      Batch batch =
          Batch.of(
              List.of(Tensor.ofFloats("x", shape, 0f, 0f)),
              List.of(Tensor.ofFloats("y", shape, 1f, target)));
      return new Batch() {
        @Override
        public int size() {
          return 2;
        }

        @Override
        public List<Tensor> inputs() {
          return batch.inputs();
        }

        @Override
        public List<Tensor> targets() {
          return batch.targets();
        }

        @Override
        public List<?> samples() {
          return List.of("daisy/7.jpg", "rose/8.jpg");
        }
      };
    }
  }
}
