package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.List;

/** The gradients of one step, each beside its weight. */
final class StepGradients implements AutoCloseable {
  private final List<TrainableWeight> weights;
  private final NDArray[] gradients;

  StepGradients(List<TrainableWeight> weights) {
    this.weights = weights;
    gradients =
        weights.stream().map(weight -> own(weight.array().getGradient())).toArray(NDArray[]::new);
  }

  int size() {
    return gradients.length;
  }

  TrainableWeight weight(int i) {
    return weights.get(i);
  }

  NDArray get(int i) {
    return gradients[i];
  }

  /** Puts another in its place, which now belongs to the step. */
  void set(int i, NDArray gradient) {
    gradients[i].close();
    gradients[i] = own(gradient);
  }

  private static NDArray own(NDArray gradient) {
    NDScope.unregister(gradient);
    return gradient;
  }

  @Override
  public void close() {
    for (NDArray gradient : gradients) {
      gradient.close();
    }
  }
}
