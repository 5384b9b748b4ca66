package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import java.util.List;
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

  /** Whether the outputs become probabilities only in the loss. */
  default boolean fromLogits() {
    return false;
  }

  /** Whether each output is a decision of its own, as with binary cross-entropy. */
  default boolean isBinary() {
    return false;
  }

  /**
   * Cross-entropy between one-hot (or soft) targets and probabilities, as Keras's {@code
   * categorical_crossentropy}: the probabilities, in the last dimension, are divided by their sum
   * and kept 1e-7 away from 0 and 1.
   */
  static CrossEntropy categoricalCrossEntropy() {
    return new CrossEntropy(CrossEntropy.Kind.CATEGORICAL, false, 0);
  }

  /** Cross-entropy between one-hot (or soft) targets and the softmax of the model's outputs. */
  static CrossEntropy categoricalCrossEntropyFromLogits() {
    return new CrossEntropy(CrossEntropy.Kind.CATEGORICAL, true, 0);
  }

  /**
   * {@link #categoricalCrossEntropy} with int64 class indices as targets; also a mask [n, height,
   * width] against [n, classes, height, width].
   */
  static CrossEntropy sparseCategoricalCrossEntropy() {
    return new CrossEntropy(CrossEntropy.Kind.SPARSE, false, 0);
  }

  /**
   * {@link #categoricalCrossEntropyFromLogits} with int64 class indices as targets; also a mask [n,
   * height, width] against [n, classes, height, width].
   */
  static CrossEntropy sparseCategoricalCrossEntropyFromLogits() {
    return new CrossEntropy(CrossEntropy.Kind.SPARSE, true, 0);
  }

  /**
   * Binary cross-entropy with probabilities, kept 1e-7 away from 0 and 1; the mean over the outputs
   * of a sample. Targets are 0, 1 or between.
   */
  static CrossEntropy binaryCrossEntropy() {
    return new CrossEntropy(CrossEntropy.Kind.BINARY, false, 0);
  }

  /** Binary cross-entropy with the sigmoid of the model's outputs. */
  static CrossEntropy binaryCrossEntropyFromLogits() {
    return new CrossEntropy(CrossEntropy.Kind.BINARY, true, 0);
  }

  /** Categorical cross-entropy with probabilities, in which what is known already counts less. */
  static FocalCrossEntropy categoricalFocalCrossEntropy() {
    return new FocalCrossEntropy(false, false);
  }

  /** {@link #categoricalFocalCrossEntropy} with the softmax of the model's outputs. */
  static FocalCrossEntropy categoricalFocalCrossEntropyFromLogits() {
    return new FocalCrossEntropy(false, true);
  }

  /** Binary cross-entropy with probabilities, in which what is known already counts less. */
  static FocalCrossEntropy binaryFocalCrossEntropy() {
    return new FocalCrossEntropy(true, false);
  }

  /** {@link #binaryFocalCrossEntropy} with the sigmoid of the model's outputs. */
  static FocalCrossEntropy binaryFocalCrossEntropyFromLogits() {
    return new FocalCrossEntropy(true, true);
  }

  /** The mean of the squared differences. */
  static SampleLoss meanSquaredError() {
    return Deviation.MEAN_SQUARED_ERROR;
  }

  /** The mean of the absolute differences. */
  static SampleLoss meanAbsoluteError() {
    return Deviation.MEAN_ABSOLUTE_ERROR;
  }

  /**
   * The mean of the absolute differences in percent of the target, which counts as 1e-7 at least.
   */
  static SampleLoss meanAbsolutePercentageError() {
    return Deviation.MEAN_ABSOLUTE_PERCENTAGE_ERROR;
  }

  /**
   * The mean of the squared differences of {@code log(1 + x)}; what is below 1e-7 counts as that.
   */
  static SampleLoss meanSquaredLogarithmicError() {
    return Deviation.MEAN_SQUARED_LOGARITHMIC_ERROR;
  }

  /**
   * Half the square of differences up to {@code delta}, and {@code delta * |difference| - delta^2 /
   * 2} beyond.
   *
   * @param delta Keras's default is 1
   */
  static SampleLoss huber(double delta) {
    return new Huber(delta);
  }

  /** The mean of {@code log(cosh(difference))}. */
  static SampleLoss logCosh() {
    return Deviation.LOG_COSH;
  }

  /**
   * The mean of {@code output - target * log(output + 1e-7)}: counts, and their expected number.
   */
  static SampleLoss poisson() {
    return Deviation.POISSON;
  }

  /** The sum of {@code target * log(target / output)} over the last dimension, of probabilities. */
  static SampleLoss klDivergence() {
    return Deviation.KL_DIVERGENCE;
  }

  /** The cosine of the angle between target and output, negated: -1 is the best. */
  static SampleLoss cosineSimilarity() {
    return Deviation.COSINE_SIMILARITY;
  }

  /** The mean of {@code max(1 - target * output, 0)}; targets are -1 and 1, or 0 and 1. */
  static SampleLoss hinge() {
    return Deviation.HINGE;
  }

  /** The mean of the squares of {@link #hinge}. */
  static SampleLoss squaredHinge() {
    return Deviation.SQUARED_HINGE;
  }

  /** How far the largest output of the wrong classes is above that of the class, less 1. */
  static SampleLoss categoricalHinge() {
    return Deviation.CATEGORICAL_HINGE;
  }

  /**
   * A loss by Keras's name, with its defaults: {@code categorical_crossentropy}, {@code
   * sparse_categorical_crossentropy}, {@code binary_crossentropy} or {@code bce}, the two with
   * {@code focal}, {@code mean_squared_error} or {@code mse}, {@code mae}, {@code mape}, {@code
   * msle}, {@code huber}, {@code log_cosh}, {@code poisson}, {@code kl_divergence}, {@code
   * cosine_similarity}, {@code hinge}, {@code squared_hinge}, {@code categorical_hinge}. The
   * cross-entropies are those of probabilities.
   *
   * @throws IllegalArgumentException for another name
   */
  static SampleLoss named(String name) {
    return LossNames.get(name);
  }

  /** The names that {@link #named} takes. */
  static List<String> names() {
    return LossNames.all();
  }
}
