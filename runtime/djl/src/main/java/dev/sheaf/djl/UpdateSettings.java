package dev.sheaf.djl;

import ai.djl.nn.Block;
import ai.djl.training.optimizer.Adadelta;
import ai.djl.training.optimizer.Adagrad;
import ai.djl.training.optimizer.Nag;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.optimizer.RmsProp;
import dev.sheaf.djl.internal.network.RateFactors;
import dev.sheaf.djl.internal.update.GradientClipping;
import dev.sheaf.djl.internal.update.MovingAverage;
import dev.sheaf.djl.internal.update.WeightUpdate;
import dev.sheaf.djl.optimizer.LearningRate;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of how a learner's gradients become new weights. */
final class UpdateSettings {
  /** DJL's optimizers for which its PyTorch engine has no operation, and ours. */
  private static final Map<Class<? extends Optimizer>, String> WITHOUT_OPERATION =
      Map.of(
          RmsProp.class, "RmsProp",
          Adagrad.class, "Adagrad",
          Adadelta.class, "Adadelta",
          Nag.class, "Sgd.builder().momentum(...).nesterov(true)");

  private @Nullable Optimizer optimizer;
  private @Nullable LearningRate rate;
  private GradientClipping clipping = GradientClipping.NONE;
  private int accumulationSteps = 1;
  private @Nullable Average average;
  private final List<Consumer<RateFactors>> factors = new ArrayList<>();

  private record Average(double momentum, int overwriteFrequency) {}

  void optimizer(Optimizer optimizer, @Nullable LearningRate rate) {
    this.optimizer = optimizer;
    this.rate = optimizer instanceof ResumableOptimizer own ? own.learningRate() : rate;
  }

  void clip(String name, double limit, GradientClipping clipping) {
    if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s: %s (expected: > 0 and finite)".formatted(name, limit));
    }
    if (this.clipping != GradientClipping.NONE) {
      throw new IllegalArgumentException(
          "%s: a second clipping beside %s (expected: one of clipValue, clipNorm and globalClipNorm)"
              .formatted(name, this.clipping));
    }
    this.clipping = clipping;
  }

  void accumulationSteps(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "gradientAccumulationSteps: %d (expected: > 0)".formatted(steps));
    }
    accumulationSteps = steps;
  }

  void average(double momentum, int overwriteFrequency) {
    if (!(momentum >= 0 && momentum <= 1)) {
      throw new IllegalArgumentException(
          "ema: momentum %s (expected: from 0 to 1)".formatted(momentum));
    }
    average = new Average(momentum, overwriteFrequency);
  }

  void factor(double factor, Consumer<RateFactors> setting) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRateFactor: %s (expected: >= 0 and finite)".formatted(factor));
    }
    factors.add(setting);
  }

  /** The optimizer for one learner of the network. */
  LearnerOptimizer build(Block network) {
    if (optimizer == null) {
      throw new IllegalStateException("optimizer: none (expected: optimizer(...) before build())");
    }
    requireOperation(optimizer);
    RateFactors rateFactors = new RateFactors(network);
    factors.forEach(factor -> factor.accept(rateFactors));
    if (!rateFactors.isEmpty() && !(optimizer instanceof ResumableOptimizer)) {
      throw new IllegalArgumentException(
          "learningRateFactor: DJL's %s has one learning rate for all parameters; take an optimizer of dev.sheaf.djl.optimizer"
              .formatted(optimizer.getClass().getSimpleName()));
    }
    MovingAverage averaged =
        average == null ? null : new MovingAverage(average.momentum, average.overwriteFrequency);
    WeightUpdate update = new WeightUpdate(optimizer, clipping, accumulationSteps, averaged);
    return new LearnerOptimizer(optimizer, rate, update, rateFactors);
  }

  private static void requireOperation(Optimizer optimizer) {
    String ours = WITHOUT_OPERATION.get(optimizer.getClass());
    if (ours != null) {
      throw new IllegalArgumentException(
          "optimizer: DJL's %s does not run on its PyTorch engine; take %s of dev.sheaf.djl.optimizer"
              .formatted(optimizer.getClass().getSimpleName(), ours));
    }
  }
}
