package dev.sheaf.djl;

import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.djl.internal.network.RateFactors;
import dev.sheaf.djl.internal.update.WeightUpdate;
import dev.sheaf.djl.optimizer.LearningRate;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * The optimizer of a learner, with what is known of it.
 *
 * @param rate its learning rate; null if it cannot be changed
 * @param update what is done with the gradients besides
 * @param factors what the rate is multiplied with, parameter by parameter
 */
record LearnerOptimizer(
    Optimizer optimizer, @Nullable LearningRate rate, WeightUpdate update, RateFactors factors) {
  /**
   * Changes the weights by their gradients.
   *
   * @param steps how many there were before
   */
  void step(NetworkParameters parameters, long steps) {
    update.step(parameters.trainable(factors), steps);
  }

  double learningRate() {
    return rate == null ? Double.NaN : rate.get();
  }

  void learningRate(double value) {
    if (rate == null) {
      throw new UnsupportedOperationException(
          "the learning rate of %s is fixed; give it a LearningRate as its tracker, and both to optimizer(optimizer, learningRate)"
              .formatted(optimizer.getClass().getSimpleName()));
    }
    rate.set(value);
  }

  /** Drops the state that belongs to weights which will be no more. */
  void forget(NetworkParameters parameters) {
    update.close();
    if (optimizer instanceof ResumableOptimizer resumable) {
      parameters.forEachLiving(resumable::forget);
    }
  }

  ResumableOptimizer resumable() {
    if (optimizer instanceof ResumableOptimizer resumable) {
      return resumable;
    }
    throw new UnsupportedOperationException(
        "DJL's %s keeps its state private, so a run with it cannot be resumed exactly; take one of dev.sheaf.djl.optimizer, or save the weights only (ModelCheckpoint: saveWeightsOnly(true))"
            .formatted(optimizer.getClass().getSimpleName()));
  }

  /** What a saved state must agree with, beside the optimizer's own settings. */
  String settings() {
    return factors.isEmpty() ? update.toString() : update + ", rate factors " + factors;
  }
}
