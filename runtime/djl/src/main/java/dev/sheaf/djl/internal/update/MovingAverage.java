package dev.sheaf.djl.internal.update;

import ai.djl.ndarray.NDArray;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.util.List;

/** An exponential moving average of the weights, as Keras's {@code use_ema} keeps it. */
public final class MovingAverage {
  private final KeptTensors averages = new KeptTensors("average");
  private final double momentum;
  private final int overwriteFrequency;
  private boolean inNetwork;

  /**
   * An average that has seen no weights yet.
   *
   * @param momentum how much of the average is kept in a step
   * @param overwriteFrequency after how many updates the weights are overwritten; 0 for never
   */
  public MovingAverage(double momentum, int overwriteFrequency) {
    this.momentum = momentum;
    this.overwriteFrequency = overwriteFrequency;
  }

  KeptTensors averages() {
    return averages;
  }

  /** Whether the averages are in the network, and the weights here. */
  boolean inNetwork() {
    return inNetwork;
  }

  void inNetwork(boolean averaged) {
    inNetwork = averaged;
  }

  /**
   * Takes in the weights after a step.
   *
   * @param updates how often weights had been updated before the step
   */
  void follow(List<TrainableWeight> weights, long updates) {
    for (TrainableWeight weight : weights) {
      NDArray average = averages.get(weight.name());
      if (average == null) {
        averages.put(weight.name(), weight.array(), weight.array());
      } else if (updates == 0) {
        PyTorchEngine.copy(weight.array(), average);
      } else {
        average.muli((float) momentum);
        try (NDArray share = weight.array().mul((float) (1 - momentum))) {
          average.addi(share);
        }
      }
    }
    if (overwriteFrequency > 0 && (updates + 1) % overwriteFrequency == 0) {
      overwriteWeights();
    }
  }

  private void overwriteWeights() {
    averages.forEachWeight((weight, average) -> PyTorchEngine.copy(average, weight));
  }

  /** Exchanges weights and averages, unless it is already so. */
  void use(boolean averaged) {
    if (averaged == inNetwork) {
      return;
    }
    averages.forEachWeight(
        (weight, average) -> {
          try (NDArray copy = weight.duplicate()) {
            PyTorchEngine.copy(average, weight);
            PyTorchEngine.copy(copy, average);
          }
        });
    inNetwork = averaged;
  }

  /** Lets the averages be the weights from now on. */
  void finish() {
    if (inNetwork) {
      averages.forEachWeight((weight, average) -> PyTorchEngine.copy(weight, average));
      inNetwork = false;
    } else {
      overwriteWeights();
    }
  }

  @Override
  public String toString() {
    return overwriteFrequency == 0
        ? "ema %s".formatted(momentum)
        : "ema %s overwriting every %d".formatted(momentum, overwriteFrequency);
  }
}
