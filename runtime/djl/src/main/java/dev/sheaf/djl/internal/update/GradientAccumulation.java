package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;

/** Lets weights change in every n-th step only, by the mean of the gradients since the last. */
final class GradientAccumulation {
  private final KeptTensors sums = new KeptTensors("gradient_accumulator");
  private final int steps;
  private int gathered;

  GradientAccumulation(int steps) {
    this.steps = steps;
  }

  int steps() {
    return steps;
  }

  KeptTensors sums() {
    return sums;
  }

  /** How many steps the sums are of. */
  int gathered() {
    return gathered;
  }

  void gathered(int count) {
    gathered = count;
  }

  /** Whether weights are to change now; the gradients have become the mean then. */
  boolean complete(StepGradients gradients) {
    if (steps == 1) {
      return true;
    }
    for (int i = 0; i < gradients.size(); i++) {
      TrainableWeight weight = gradients.weight(i);
      NDArray sum = sums.get(weight.name());
      if (sum == null) {
        sums.put(weight.name(), weight.array(), gradients.get(i));
      } else {
        sum.addi(gradients.get(i));
      }
    }
    gathered++;
    if (gathered < steps) {
      return false;
    }
    for (int i = 0; i < gradients.size(); i++) {
      NDArray sum = sums.remove(gradients.weight(i).name());
      if (sum != null) {
        gradients.set(i, sum.divi((float) steps));
      }
    }
    sums.clear();
    gathered = 0;
    return true;
  }
}
