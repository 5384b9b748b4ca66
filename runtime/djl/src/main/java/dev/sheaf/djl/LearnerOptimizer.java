package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.Optimizer;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.djl.optimizer.LearningRate;
import dev.sheaf.djl.optimizer.ResumableOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * The optimizer of a learner, with what is known of it.
 *
 * @param rate its learning rate; null if it cannot be changed
 */
record LearnerOptimizer(Optimizer optimizer, @Nullable LearningRate rate) {
  void step(NetworkParameters parameters) {
    parameters.forEachTrainable(
        (name, weight) -> {
          try (NDArray gradient = weight.getGradient()) {
            optimizer.update(name, weight, gradient);
          }
          PyTorchEngine.zeroGradient(weight);
        });
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
    if (optimizer instanceof ResumableOptimizer resumable) {
      parameters.forEachLiving(resumable::forget);
    }
  }

  ResumableOptimizer resumable() {
    if (optimizer instanceof ResumableOptimizer resumable) {
      return resumable;
    }
    throw new UnsupportedOperationException(
        "DJL's %s keeps its state private, so a run with it cannot be resumed exactly; take Sgd, Adam or AdamW of dev.sheaf.djl.optimizer, or save the weights only (ModelCheckpoint: saveWeightsOnly(true))"
            .formatted(optimizer.getClass().getSimpleName()));
  }
}
