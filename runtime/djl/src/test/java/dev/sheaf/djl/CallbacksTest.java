package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.optimizer.Adam;
import dev.sheaf.fit.Evaluate;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.callback.EarlyStopping;
import dev.sheaf.fit.callback.LearningRateScheduler;
import dev.sheaf.fit.callback.ModelCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The callbacks that read and write a model, with a real one and a generated sequence. */
class CallbacksTest {
  @Test
  void theBestWeightsAreKeptAndComeBack(@TempDir Path folder) throws IOException {
    List<Signal> signals = Signal.some(160, 3);
    Path best = folder.resolve("best/weights.safetensors");
    try (SignalSequence train =
            SignalSequence.builder(signals.subList(0, 120)).batchSize(16).shuffle(1).build();
        SignalSequence validation =
            SignalSequence.builder(signals.subList(120, 160)).batchSize(16).build();
        DjlLearner learner = learner();
        DjlLearner other = learner()) {
      History history =
          Fit.of(learner, train)
              .epochs(12)
              .validation(validation)
              .verbose(0)
              .callbacks(
                  // So that it gets worse again: the last steps are far too long.
                  LearningRateScheduler.builder((epoch, rate) -> epoch < 6 ? 0.01 : 1).build(),
                  EarlyStopping.builder().patience(3).restoreBestWeights(true).build(),
                  ModelCheckpoint.builder(best).saveBestOnly(true).saveWeightsOnly(true).build())
              .run();

      List<Double> losses = history.get("val_loss");
      double lowest = Collections.min(losses);
      assertThat(losses.indexOf(lowest)).isLessThan(losses.size() - 1);
      assertThat(history.get("learning_rate").get(0)).isEqualTo(0.01);
      assertThat(Evaluate.of(learner, validation).verbose(0).run().get("loss"))
          .isCloseTo(lowest, within(1e-6));
      other.loadWeights(best);
      assertThat(Evaluate.of(other, validation).verbose(0).run().get("loss"))
          .isCloseTo(lowest, within(1e-6));
    }
  }

  private static DjlLearner learner() {
    return DjlLearner.builder(Networks.dense(16, 3))
        .optimizer(Adam.of(0.01))
        .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
        .schema(SignalSequence.SCHEMA)
        .build();
  }
}
