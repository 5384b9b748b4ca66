package dev.sheaf.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
}
