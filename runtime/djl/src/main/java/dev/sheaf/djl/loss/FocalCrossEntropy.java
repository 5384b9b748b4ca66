package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import dev.sheaf.djl.internal.Targets;
import java.util.OptionalDouble;

/**
 * A cross-entropy in which what is known already counts less, by the factor {@code (1 - p)^gamma}:
 * Keras's {@code binary_focal_crossentropy} and {@code categorical_focal_crossentropy}, after Lin
 * and others, Focal Loss for Dense Object Detection, 2017. Immutable.
 */
public final class FocalCrossEntropy implements SampleLoss {
  private final boolean binary;
  private final boolean fromLogits;
  private final boolean balanced;
  private final double alpha;
  private final double gamma;
  private final double smoothing;

  FocalCrossEntropy(boolean binary, boolean fromLogits) {
    this(binary, fromLogits, !binary, 0.25, 2, 0);
  }

  private FocalCrossEntropy(
      boolean binary,
      boolean fromLogits,
      boolean balanced,
      double alpha,
      double gamma,
      double smoothing) {
    this.binary = binary;
    this.fromLogits = fromLogits;
    this.balanced = balanced;
    this.alpha = alpha;
    this.gamma = gamma;
    this.smoothing = smoothing;
  }

  /**
   * The same with another weight: of the yes of a binary target, whose no then weighs {@code 1 -
   * alpha} and which has none by default; of all classes of a categorical one, 0.25 by default.
   */
  public FocalCrossEntropy alpha(double alpha) {
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha: %s (expected: 0 to 1)".formatted(alpha));
    }
    return new FocalCrossEntropy(binary, fromLogits, true, alpha, gamma, smoothing);
  }

  /** The same with another exponent; 2 by default. */
  public FocalCrossEntropy gamma(double gamma) {
    if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("gamma: %s (expected: >= 0)".formatted(gamma));
    }
    return new FocalCrossEntropy(binary, fromLogits, balanced, alpha, gamma, smoothing);
  }

  /** The same with smoothed labels: see {@link CrossEntropy#labelSmoothing}. */
  public FocalCrossEntropy labelSmoothing(double share) {
    return new FocalCrossEntropy(
        binary, fromLogits, balanced, alpha, gamma, CrossEntropy.smoothing(share));
  }

  @Override
  public NDArray losses(NDArray target, NDArray output) {
    return PerSample.mean(binary ? binary(target, output) : categorical(target, output));
  }

  private NDArray binary(NDArray target, NDArray output) {
    NDArray wanted = CrossEntropy.smoothedBits(CrossEntropy.bits(target, output), smoothing);
    NDArray yes = fromLogits ? output.getNDArrayInternal().sigmoid() : Range.probabilities(output);
    NDArray unwanted = wanted.mul(-1).add(1);
    NDArray wrong = wanted.mul(yes).add(unwanted.mul(yes.mul(-1).add(1))).mul(-1).add(1);
    NDArray each = wrong.pow((float) gamma).mul(CrossEntropy.surprise(wanted, yes));
    return balanced
        ? wanted.mul((float) alpha).add(unwanted.mul((float) (1 - alpha))).mul(each)
        : each;
  }

  private NDArray categorical(NDArray target, NDArray output) {
    NDArray wanted = CrossEntropy.smoothedClasses(Targets.aligned(target, output), smoothing);
    NDArray all = fromLogits ? output.softmax(-1) : Range.probabilities(output);
    NDArray shares = CrossEntropy.shares(all, -1);
    NDArray factor = shares.mul(-1).add(1).pow((float) gamma).mul((float) alpha);
    return PerSample.sumOfLast(factor.mul(wanted.mul(shares.log()).neg()));
  }

  @Override
  public boolean fromLogits() {
    return fromLogits;
  }

  @Override
  public boolean isBinary() {
    return binary;
  }

  @Override
  public OptionalDouble threshold() {
    return OptionalDouble.of(binary && fromLogits ? 0 : 0.5);
  }
}
