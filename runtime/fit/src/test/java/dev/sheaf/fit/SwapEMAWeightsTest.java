package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.fit.callback.LambdaCallback;
import dev.sheaf.fit.callback.SwapEMAWeights;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapEMAWeightsTest {
  private final ListSequence sequence = ListSequence.of(new int[] {1, 2}, 1, 1, 2);
  private final List<String> told = new ArrayList<>();
  private boolean averaged;

  /** A learner that says what it was asked, and whether with the averages in place. */
  private Learner learner() {
    TinyLearner learner = new TinyLearner(0);
    return (Learner)
        Proxy.newProxyInstance(
            Learner.class.getClassLoader(),
            new Class<?>[] {Learner.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "useAveragedWeights":
                  averaged = (Boolean) arguments[0];
                  return null;
                case "train", "evaluate", "predict", "finishTraining":
                  told.add(method.getName() + (averaged ? " averaged" : ""));
                  break;
                default:
                  break;
              }
              try {
                return method.invoke(learner, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private LambdaCallback epochEnds() {
    return LambdaCallback.builder()
        .onEpochEnd((epoch, logs) -> told.add("end of epoch" + (averaged ? " averaged" : "")))
        .build();
  }

  @Test
  void onlyValidationSeesTheAverage() {
    Fit.of(learner(), sequence)
        .epochs(2)
        .validation(sequence)
        .callbacks(SwapEMAWeights.builder().build(), epochEnds())
        .verbose(0)
        .run();
    assertThat(told)
        .containsExactly(
            "train",
            "train",
            "evaluate averaged",
            "evaluate averaged",
            "end of epoch",
            "train",
            "train",
            "evaluate averaged",
            "evaluate averaged",
            "end of epoch",
            "finishTraining");
  }

  @Test
  void laterCallbacksSeeItAtTheEndOfAnEpochToo() {
    Fit.of(learner(), sequence)
        .epochs(2)
        .callbacks(SwapEMAWeights.builder().swapOnEpoch(true).build(), epochEnds())
        .verbose(0)
        .run();
    assertThat(told)
        .containsExactly(
            "train",
            "train",
            "end of epoch averaged",
            "train",
            "train",
            "end of epoch averaged",
            "finishTraining averaged");
  }

  @Test
  void evaluationAndPredictionSeeIt() {
    Learner learner = learner();
    SwapEMAWeights swap = SwapEMAWeights.builder().build();
    Evaluate.of(learner, sequence).callbacks(swap).verbose(0).run();
    Predict.of(learner, sequence).callbacks(swap).verbose(0).run();
    assertThat(told)
        .containsExactly(
            "evaluate averaged", "evaluate averaged", "predict averaged", "predict averaged");
    assertThat(averaged).isFalse();
  }

  @Test
  void aLearnerWithoutOneIsRefusedBeforeTheFirstStep() {
    TinyLearner learner = new TinyLearner(0);
    Fit.Builder fit =
        Fit.of(learner, sequence).callbacks(SwapEMAWeights.builder().build()).verbose(0);
    assertThatThrownBy(fit::run)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("TinyLearner keeps no moving average of its weights");
    assertThat(learner.trainWeights).isEmpty();
  }

  @Test
  void aRunThatFailsIsNotFinished() {
    Fit.Builder fit =
        Fit.of(learner(), sequence)
            .callbacks(
                LambdaCallback.builder()
                    .onEpochEnd(
                        (epoch, logs) -> {
                          throw new IllegalStateException("broken");
                        })
                    .build())
            .verbose(0);
    assertThatThrownBy(fit::run).hasMessage("broken");
    assertThat(told).containsExactly("train", "train");
  }
}
