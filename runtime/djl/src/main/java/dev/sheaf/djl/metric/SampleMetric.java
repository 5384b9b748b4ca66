package dev.sheaf.djl.metric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.sheaf.djl.internal.Targets;
import dev.sheaf.djl.loss.SampleLoss;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A number for each sample of a batch; the mean over the samples is reported. */
public interface SampleMetric {
  /** The name in the log: {@code accuracy}. */
  String name();

  /**
   * The values of a batch.
   *
   * @param target what the model is to say, the batch dimension first
   * @param output what the model says
   * @return any numeric type, the batch dimension first; its mean is the metric
   */
  NDArray values(NDArray target, NDArray output);

  /** A metric from a function of target and output. */
  static SampleMetric of(String name, BinaryOperator<NDArray> values) {
    return new NamedMetric(name, values);
  }

  /** How often the largest output is that of the class; the target is one-hot or int64 indices. */
  static SampleMetric categoricalAccuracy() {
    return of("accuracy", (target, output) -> NamedMetric.hits(target, output, 1));
  }

  /** How often the class is among the {@code k} largest outputs. */
  static SampleMetric topKAccuracy(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k: %d (expected: > 0)".formatted(k));
    }
    return of("top_" + k + "_accuracy", (target, output) -> NamedMetric.hits(target, output, k));
  }

  /** How often an output is on its target's side of a threshold; 0 for logits. */
  static SampleMetric binaryAccuracy(double threshold) {
    return of(
        "accuracy",
        (target, output) -> {
          NDArray yes = output.gt((float) threshold);
          return yes.eq(Targets.aligned(target, output).gt(0.5f));
        });
  }

  /**
   * The accuracy that fits: binary where the loss is binary or the model has one output, otherwise
   * categorical. Only the losses that {@link SampleLoss} gives tell where the threshold of one
   * output is; with another one, or with null, one output is an error.
   */
  static SampleMetric accuracy(@Nullable SampleLoss loss) {
    OptionalDouble threshold = loss == null ? OptionalDouble.empty() : loss.threshold();
    SampleMetric categorical = categoricalAccuracy();
    return of(
        "accuracy",
        (target, output) -> {
          Shape shape = output.getShape();
          boolean single = shape.dimension() == 1 || shape.get(shape.dimension() - 1) == 1;
          boolean binary = single && target.getDataType() != DataType.INT64;
          if (threshold.isEmpty() && binary) {
            throw new IllegalArgumentException(
                "nobody knows the threshold of one output with this loss; take SampleMetric.binaryAccuracy, with 0 for logits and 0.5 for probabilities");
          }
          if (loss != null && (binary || loss.isBinary())) {
            return binaryAccuracy(threshold.orElse(0.5)).values(target, output);
          }
          return categorical.values(target, output);
        });
  }
}
