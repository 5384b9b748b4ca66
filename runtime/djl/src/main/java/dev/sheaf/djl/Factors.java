package dev.sheaf.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.sheaf.Batch;
import dev.sheaf.fit.SampleWeights;
import org.jspecify.annotations.Nullable;

/** The factors of the samples' losses as tensors. */
final class Factors {
  private final Batch batch;
  private final @Nullable SampleWeights weights;
  private final NDManager memory;
  private float @Nullable [] lastWeights;
  private @Nullable NDArray last;

  Factors(Batch batch, @Nullable SampleWeights weights, NDManager memory) {
    this.batch = batch;
    this.weights = weights;
    this.memory = memory;
  }

  /** Whether all are 1, for every target. */
  boolean none() {
    return weights == null;
  }

  /** The factors for a target; null for all 1. */
  float @Nullable [] values(int target) {
    float[] values = weights == null ? null : weights.of(target);
    if (values != null && values.length != batch.size()) {
      throw new IllegalArgumentException(
          "weights: %d (expected: one for each of %d samples)"
              .formatted(values.length, batch.size()));
    }
    return values;
  }

  /** The same as a tensor, float32 [n]; targets that share their factors share it. */
  @Nullable NDArray of(int target) {
    float[] values = values(target);
    if (values == null) {
      return null;
    }
    if (last == null || values != lastWeights) {
      last = memory.create(values);
      lastWeights = values;
    }
    return last;
  }
}
