package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import java.util.OptionalDouble;

/**
 * A loss for each sample of a batch, so that classes and samples can have weights; DJL's own losses
 * give one number a batch.
 *
 * <p>Shapes: the target has the output's shape, or differs by a last dimension of 1; a class index
 * has one dimension less. What is left beside the batch dimension is averaged. A shape that does
 * not fit is an error, never broadcast.
 */
@FunctionalInterface
public interface SampleLoss {
  /**
   * The losses of a batch, from operations that the engine can differentiate.
   *
   * @param target what the model is to say, the batch dimension first
   * @param output what the model says
   * @return float32 [n]
   * @throws IllegalArgumentException if the shapes or values do not fit
   */
  NDArray losses(NDArray target, NDArray output);

  /** Above which output a decision is yes; empty where the loss does not tell. */
  default OptionalDouble threshold() {
    return OptionalDouble.empty();
  }

  /** Whether each output is a decision of its own, as with binary cross-entropy. */
  default boolean isBinary() {
    return false;
  }

  /**
   * Cross-entropy between one-hot (or soft) targets and probabilities, as Keras's {@code
   * categorical_crossentropy}: the probabilities are divided by their sum and kept 1e-7 away from 0
   * and 1.
   */
  static SampleLoss categoricalCrossEntropy() {
    return StandardLoss.CATEGORICAL_CROSS_ENTROPY;
  }

  /** Cross-entropy between one-hot (or soft) targets and the softmax of the model's outputs. */
  static SampleLoss categoricalCrossEntropyFromLogits() {
    return StandardLoss.CATEGORICAL_CROSS_ENTROPY_FROM_LOGITS;
  }

  /** {@link #categoricalCrossEntropy} with int64 class indices as targets. */
  static SampleLoss sparseCategoricalCrossEntropy() {
    return StandardLoss.SPARSE_CATEGORICAL_CROSS_ENTROPY;
  }

  /** {@link #categoricalCrossEntropyFromLogits} with int64 class indices as targets. */
  static SampleLoss sparseCategoricalCrossEntropyFromLogits() {
    return StandardLoss.SPARSE_CATEGORICAL_CROSS_ENTROPY_FROM_LOGITS;
  }

  /**
   * Binary cross-entropy with probabilities, kept 1e-7 away from 0 and 1; the mean over the outputs
   * of a sample.
   */
  static SampleLoss binaryCrossEntropy() {
    return StandardLoss.BINARY_CROSS_ENTROPY;
  }

  /** Binary cross-entropy with the sigmoid of the model's outputs. */
  static SampleLoss binaryCrossEntropyFromLogits() {
    return StandardLoss.BINARY_CROSS_ENTROPY_FROM_LOGITS;
  }

  /** The mean of the squared differences. */
  static SampleLoss meanSquaredError() {
    return StandardLoss.MEAN_SQUARED_ERROR;
  }

  /** The mean of the absolute differences. */
  static SampleLoss meanAbsoluteError() {
    return StandardLoss.MEAN_ABSOLUTE_ERROR;
  }

  /**
   * A loss by Keras's name: {@code categorical_crossentropy}, {@code
   * sparse_categorical_crossentropy}, {@code binary_crossentropy}, {@code mse} or {@code
   * mean_squared_error}, {@code mae} or {@code mean_absolute_error}.
   *
   * @throws IllegalArgumentException for another name
   */
  static SampleLoss named(String name) {
    return switch (name) {
      case "categorical_crossentropy" -> categoricalCrossEntropy();
      case "sparse_categorical_crossentropy" -> sparseCategoricalCrossEntropy();
      case "binary_crossentropy" -> binaryCrossEntropy();
      case "mse", "mean_squared_error" -> meanSquaredError();
      case "mae", "mean_absolute_error" -> meanAbsoluteError();
      default ->
          throw new IllegalArgumentException(
              "loss: %s (expected: categorical_crossentropy, sparse_categorical_crossentropy, binary_crossentropy, mse or mae)"
                  .formatted(name));
    };
  }
}
