package flowers;

import ai.djl.nn.Block;
import dev.sheaf.Normalization;
import dev.sheaf.djl.DjlLearner;
import dev.sheaf.djl.loss.SampleLoss;
import dev.sheaf.djl.metric.Auc;
import dev.sheaf.djl.metric.F1Score;
import dev.sheaf.djl.optimizer.AdamW;
import dev.sheaf.djl.optimizer.ParameterFilter;
import dev.sheaf.fit.Fit;
import dev.sheaf.fit.callback.SwapEMAWeights;
import dev.sheaf.fit.schedule.CosineDecay;
import dev.sheaf.fit.schedule.Length;
import java.util.Map;

/** As the README has it. */
final class Tuning {
  private Tuning() {}

  static void train(Block network, Block body, FlowerSequence train, FlowerSequence validation) {
    DjlLearner learner =
        DjlLearner.builder(network)
            .schema(FlowerSequence.SCHEMA)
            .expects(Normalization.UNIT)
            .optimizer(
                AdamW.builder()
                    .learningRate(0.001)
                    .excludeFromWeightDecay(ParameterFilter.biasesAndNorms())
                    .build())
            .loss(SampleLoss.categoricalCrossEntropyFromLogits().labelSmoothing(0.1))
            .metrics("accuracy", "confusion_matrix")
            .metrics(F1Score.macro(), Auc.roc())
            .globalClipNorm(1)
            .gradientAccumulationSteps(4)
            .ema(0.99)
            .learningRateFactor(body, 0.1)
            .build();

    learner.freeze(body);
    Fit.of(learner, train).epochs(3).validation(validation).run();

    learner.unfreeze(body);
    Fit.of(learner, train)
        .epochs(20)
        .initialEpoch(3)
        .validation(validation)
        .schedule(new CosineDecay(0.001, Length.toTheEnd()).warmUp(Length.epochs(1), 0))
        .classWeights(Map.of(Species.DAISY, 1, Species.ROSE, 2, Species.TULIP, 1))
        .callbacks(SwapEMAWeights.builder().build())
        .run();
  }
}
