package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.fit.callback.Mode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section C11 of Keras's behaviour, EarlyStopping. */
final class EarlyStoppingTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final TinyLearner learner = new TinyLearner(0);

  /** Trains while the loss of each epoch is the given one; gives the number of epochs run. */
  private int epochs(EarlyStopping stopping, double... losses) {
    return new LossScript(learner, losses)
        .run(stopping, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private static EarlyStopping.Builder onLoss() {
    return EarlyStopping.builder().monitor("loss");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void patience0And1StopAtTheFirstEpochWithoutAnImprovement(int patience) {
    assertThat(epochs(onLoss().patience(patience).build(), 1, 1, 1, 1)).isEqualTo(2);
  }

  @Test
  void waitsAsManyEpochsAsItHasPatience() {
    EarlyStopping stopping = onLoss().patience(3).build();
    assertThat(epochs(stopping, 5, 4, 4, 4, 4, 1, 1)).isEqualTo(5);
    assertThat(stopping.stoppedEpoch()).isEqualTo(4);
  }

  @Test
  void anImprovementSetsTheWaitBack() {
    assertThat(epochs(onLoss().patience(2).build(), 5, 6, 4, 6, 6, 1)).isEqualTo(5);
  }

  @Test
  void aChangeOfLessThanMinDeltaIsNoImprovement() {
    assertThat(epochs(onLoss().patience(2).minDelta(0.5).build(), 5, 4.75, 4.5, 4)).isEqualTo(3);
    assertThat(epochs(onLoss().patience(2).minDelta(0.5).build(), 5, 4.25, 3.5, 2.75)).isEqualTo(4);
  }

  @Test
  void moreIsBetterInModeMax() {
    assertThat(epochs(onLoss().mode(Mode.MAX).build(), 1, 2, 3, 2, 9)).isEqualTo(4);
  }

  @Test
  void improvementsBelowTheBaselineDoNotCount() {
    assertThat(epochs(onLoss().patience(3).build(), 5, 4, 3, 3, 3, 3)).isEqualTo(6);
    assertThat(epochs(onLoss().patience(3).baseline(1).build(), 5, 4, 3, 3, 3, 3)).isEqualTo(4);
    assertThat(epochs(onLoss().patience(3).baseline(3.5).build(), 5, 4, 3, 3, 3, 3)).isEqualTo(6);
  }

  @Test
  void doesNotLookBeforeItsFirstEpoch() {
    assertThat(epochs(onLoss().startFromEpoch(3).build(), 1, 2, 3, 4, 5, 6)).isEqualTo(5);
  }

  @Test
  void theLossThatIsNoNumberIsNoImprovement() {
    assertThat(epochs(onLoss().patience(2).build(), 5, Double.NaN, Double.NaN, 1)).isEqualTo(3);
  }

  @Test
  void warnsOnceOfAMissingMetricAndGoesOn() {
    assertThat(epochs(EarlyStopping.builder().build(), 1, 1, 1)).isEqualTo(3);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "Warning: Early stopping conditioned on metric `val_loss` which is not available."
                + " Available metrics are: loss,mse"
                + System.lineSeparator());
  }

  @Test
  void restoresTheBestEpochsWeightsAndSaysSo() {
    EarlyStopping stopping = onLoss().patience(2).restoreBestWeights(true).verbose(1).build();
    assertThat(epochs(stopping, 5, 2, 3, 4, 1)).isEqualTo(4);
    // The script keeps the loss itself as the weight of the model.
    assertThat(learner.weight()).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Epoch 4: early stopping",
            "Restoring model weights from the end of the best epoch: 2.");
  }

  @Test
  void saysThatThereWasNoBestEpochWhereTheMetricWasNeverANumber() {
    EarlyStopping stopping = onLoss().patience(2).restoreBestWeights(true).verbose(1).build();
    assertThat(epochs(stopping, Double.NaN, Double.NaN, Double.NaN, Double.NaN)).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Epoch 2: early stopping",
            "There was no best epoch, since `loss` was never a number."
                + " Restoring model weights from the end of the first epoch: 1.");
  }

  @Test
  void restoresTheBestEpochsWeightsAlsoWhenItDidNotStop(@TempDir Path temporary) {
    EarlyStopping stopping = onLoss().patience(9).restoreBestWeights(true).build();
    assertThat(epochs(stopping, 5, 2, 3, 4)).isEqualTo(4);
    assertThat(learner.weight()).isEqualTo(2);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void wantsToKnowWhatIsBetterWhereTheNameDoesNotSayIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarlyStopping.builder().monitor("val_speed").build())
        .withMessageContaining("val_speed")
        .withMessageContaining("Mode.MAX");
    EarlyStopping.builder().monitor("val_speed").mode(Mode.MAX).build();
    EarlyStopping.builder().monitor("val_accuracy").build();
  }
}
