package dev.sheaf.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sheaf.Batch;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.Auc;
import dev.sheaf.djl.metric.F1Score;
import dev.sheaf.djl.metric.TargetMetric;
import dev.sheaf.djl.optimizer.Sgd;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.History;
import dev.sheaf.fit.callback.BackupAndRestore;
import dev.sheaf.fit.callback.LambdaCallback;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of an epoch that was interrupted in its middle are those of the whole epoch. */
class MetricsResumeTest {
  private static final List<String> CLASSES = List.of("x", "y", "z");

  @TempDir private Path folder;

  private History trained(String backup, int killedInStep, TargetMetric... metrics) {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger steps = new AtomicInteger();
    try (DjlLearner learner =
        DjlLearner.builder(Networks.convolutional(3))
            .optimizer(Sgd.of(0.1))
            .loss(SampleLoss.sparseCategoricalCrossEntropyFromLogits())
            .metrics(metrics)
            .inputShape(3, 8, 8)
            .build()) {
      return Fit.generator(learner, () -> batch(made.getAndIncrement()))
          .stepsPerEpoch(5)
          .epochs(2)
          .validation(() -> batch(99), 1)
          .workers(0)
          .verbose(0)
          .callbacks(
              BackupAndRestore.builder(folder.resolve(backup)).saveFreq(1).build(),
              LambdaCallback.builder()
                  .onTrainBatchBegin(
                      (batch, logs) -> {
                        if (steps.incrementAndGet() == killedInStep) {
                          throw new IllegalStateException("killed");
                        }
                      })
                  .build())
          .run();
    }
  }

  /** The last batch of an epoch of five is smaller. */
  private static Batch batch(int number) {
    return ResumeTest.images(number % 5 == 4 ? 3 : 8, number);
  }

  private static TargetMetric[] all() {
    return new TargetMetric[] {
      TargetMetric.accuracy(),
      Auc.roc(),
      F1Score.perClass().classes(3),
      TargetMetric.meanIou(3),
      TargetMetric.confusionMatrix(CLASSES)
    };
  }

  @Test
  void aResumedEpochHasTheSameMetricsAndMatrix() {
    History uninterrupted = trained("uninterrupted", -1, all());
    for (int step : new int[] {3, 9}) {
      String backup = "killed" + step;
      assertThatThrownBy(() -> trained(backup, step, all())).hasMessage("killed");

      History resumed = trained(backup, -1, all());

      assertThat(resumed.history()).isEqualTo(uninterrupted.history());
      for (String name : List.of("confusion_matrix", "val_confusion_matrix")) {
        assertThat(resumed.matrix(name)).isEqualTo(uninterrupted.matrix(name));
        assertThat(resumed.matrix(name).classes()).isEqualTo(CLASSES);
      }
    }
    assertThat(uninterrupted.matrix("confusion_matrix").total()).isEqualTo(4 * 8 + 3);
  }

  @Test
  void aCheckpointWithOtherMetricsIsRefused() {
    assertThatThrownBy(() -> trained("other", 3, TargetMetric.accuracy())).hasMessage("killed");

    assertThatThrownBy(() -> trained("other", -1, Auc.roc()))
        .hasMessageContaining("the checkpoint has 2 sums of metrics (expected: 400, for [auc])")
        .hasMessageContaining("go on with the metrics that it was made with");
  }
}
