package dev.sheaf.djl.loss;

import static dev.sheaf.djl.loss.PerSample.EPSILON;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.sheaf.djl.internal.Targets;
import java.util.OptionalDouble;

/** A cross-entropy, by Keras's formulas. Immutable. */
public final class CrossEntropy implements SampleLoss {
  /** What the targets are. */
  enum Kind {
    CATEGORICAL,
    SPARSE,
    BINARY
  }

  private final Kind kind;
  private final boolean fromLogits;
  private final double smoothing;

  CrossEntropy(Kind kind, boolean fromLogits, double smoothing) {
    this.kind = kind;
    this.fromLogits = fromLogits;
    this.smoothing = smoothing;
  }

  /**
   * The same with smoothed labels: a share of the truth is spread evenly over all classes, of a
   * binary target over yes and no. Keras's {@code label_smoothing}.
   *
   * @param alpha the share, from 0, which is the default, to below 1
   */
  public CrossEntropy labelSmoothing(double alpha) {
    return new CrossEntropy(kind, fromLogits, smoothing(alpha));
  }

  static double smoothing(double alpha) {
    if (!(alpha >= 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "labelSmoothing: %s (expected: >= 0 and < 1)".formatted(alpha));
    }
    return alpha;
  }

  @Override
  public NDArray losses(NDArray target, NDArray output) {
    return switch (kind) {
      case CATEGORICAL -> categorical(target, output);
      case SPARSE -> sparse(target, output);
      case BINARY -> binary(target, output);
    };
  }

  private NDArray categorical(NDArray target, NDArray output) {
    NDArray wanted = smoothedClasses(Targets.aligned(target, output), smoothing);
    return PerSample.mean(PerSample.sumOfLast(wanted.mul(logs(output, -1))).neg());
  }

  private NDArray sparse(NDArray target, NDArray output) {
    Targets.ClassTarget classes = Targets.classes(target, output);
    int axis = classes.axis();
    NDArray logs = logs(output, axis);
    NDArray ofClass = logs.gather(classes.indices().expandDims(axis), axis).neg();
    if (smoothing == 0) {
      return PerSample.mean(ofClass);
    }
    NDArray ofAll = logs.mean(new int[] {axis}, true).neg();
    return PerSample.mean(ofClass.mul((float) (1 - smoothing)).add(ofAll.mul((float) smoothing)));
  }

  /** The logarithms of the probabilities, which are divided by their sum first. */
  private NDArray logs(NDArray output, int axis) {
    return fromLogits ? output.logSoftmax(axis) : shares(Range.probabilities(output), axis).log();
  }

  static NDArray shares(NDArray probabilities, int axis) {
    return probabilities.div(probabilities.sum(new int[] {axis}, true)).clip(EPSILON, 1 - EPSILON);
  }

  private NDArray binary(NDArray target, NDArray output) {
    NDArray wanted = smoothedBits(bits(target, output), smoothing);
    if (fromLogits) {
      // max(x, 0) - x * t + log(1 + exp(-|x|)): no exponential of a large number.
      NDArray positive = output.getNDArrayInternal().relu();
      NDArray rest = output.abs().neg().exp().add(1).log();
      return PerSample.mean(positive.sub(output.mul(wanted)).add(rest));
    }
    return PerSample.mean(surprise(wanted, Range.probabilities(output)));
  }

  static NDArray bits(NDArray target, NDArray output) {
    return Range.shares(Targets.aligned(target, output)).toType(DataType.FLOAT32, false);
  }

  /** The binary cross-entropy of each output. */
  static NDArray surprise(NDArray wanted, NDArray probabilities) {
    NDArray yes = probabilities.clip(EPSILON, 1 - EPSILON);
    NDArray no = yes.mul(-1).add(1);
    return wanted.mul(yes.log()).add(wanted.mul(-1).add(1).mul(no.log())).neg();
  }

  static NDArray smoothedClasses(NDArray wanted, double smoothing) {
    if (smoothing == 0) {
      return wanted;
    }
    long classes = wanted.getShape().get(wanted.getShape().dimension() - 1);
    return wanted.mul((float) (1 - smoothing)).add((float) (smoothing / classes));
  }

  static NDArray smoothedBits(NDArray wanted, double smoothing) {
    return smoothing == 0
        ? wanted
        : wanted.mul((float) (1 - smoothing)).add((float) (0.5 * smoothing));
  }

  @Override
  public boolean fromLogits() {
    return fromLogits;
  }

  @Override
  public boolean isBinary() {
    return kind == Kind.BINARY;
  }

  @Override
  public OptionalDouble threshold() {
    return OptionalDouble.of(kind == Kind.BINARY && fromLogits ? 0 : 0.5);
  }
}
