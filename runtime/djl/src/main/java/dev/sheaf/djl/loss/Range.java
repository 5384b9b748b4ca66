package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import dev.sheaf.djl.internal.Numbers;
import java.nio.FloatBuffer;

/** Refuses numbers that a loss cannot be of: clipped, they would silently have no gradient. */
final class Range {
  /** How far a sum of rounded numbers may lie above 1. */
  private static final float TOLERANCE = 1e-4f;

  private Range() {}

  /** The output, if it is made of numbers from 0 to 1. */
  static NDArray probabilities(NDArray output) {
    require(
        output,
        1 + TOLERANCE,
        "the output has numbers from %s to %s (expected: probabilities); end the network in a softmax or sigmoid, or take the loss that ends in FromLogits");
    return output;
  }

  /** The output, if none of its numbers is below 0. */
  static NDArray notNegative(NDArray output) {
    require(
        output,
        Float.POSITIVE_INFINITY,
        "the output has numbers from %s to %s (expected: >= 0); end the network in an exponential, a softplus or a ReLU");
    return output;
  }

  /** The target, if it is made of numbers from 0 to 1. */
  static NDArray shares(NDArray target) {
    require(
        target,
        1,
        "it has numbers from %s to %s (expected: 0 for no to 1 for yes); for class indices take sparse_categorical_crossentropy");
    return target;
  }

  private static void require(NDArray array, float most, String message) {
    FloatBuffer numbers = Numbers.floats(array);
    float smallest = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < numbers.limit(); i++) {
      float number = numbers.get(i);
      smallest = Math.min(smallest, number);
      largest = Math.max(largest, number);
    }
    // NaN passes: a diverged network is no mistake in its last layer.
    if (smallest < 0 || largest > most) {
      throw new IllegalArgumentException(message.formatted(smallest, largest));
    }
  }
}
