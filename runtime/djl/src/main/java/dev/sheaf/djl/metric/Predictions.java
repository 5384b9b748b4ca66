package dev.sheaf.djl.metric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.sheaf.djl.internal.Numbers;
import dev.sheaf.djl.internal.Targets;
import dev.sheaf.djl.loss.SampleLoss;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A batch of one target and the outputs for it. Their numbers are read from the engine once,
 * whatever the number of metrics. To be used while the batch is open, by one thread.
 */
public final class Predictions {
  private final NDArray target;
  private final NDArray output;
  private final float @Nullable [] weights;
  private final @Nullable SampleLoss loss;
  private @Nullable FloatBuffer outputs;
  private @Nullable FloatBuffer targets;
  private @Nullable ClassRows classes;
  private @Nullable ClassRows probabilities;

  /**
   * @param target the batch dimension first
   * @param output what the model says, the batch dimension first
   * @param weights how much each sample counts; null for all 1
   * @param loss what tells of the outputs whether they are logits; null where nobody knows
   */
  public Predictions(
      NDArray target, NDArray output, float @Nullable [] weights, @Nullable SampleLoss loss) {
    this.target = target;
    this.output = output;
    this.weights = weights;
    this.loss = loss;
  }

  /** The target as a tensor. */
  public NDArray target() {
    return target;
  }

  /** The output as a tensor. */
  public NDArray output() {
    return output;
  }

  /** The number of samples. */
  public int samples() {
    return (int) output.getShape().get(0);
  }

  /** How much a sample counts. */
  public float weight(int sample) {
    return weights == null ? 1 : weights[sample];
  }

  /** All numbers of the output, in order. */
  FloatBuffer outputs() {
    if (outputs == null) {
      outputs = Numbers.floats(output);
    }
    return outputs;
  }

  /** All numbers of the target, which has the output's shape, in order. */
  FloatBuffer targets() {
    if (targets == null) {
      targets = Numbers.floats(Targets.aligned(target, output));
    }
    return targets;
  }

  /** The numbers of the last dimension; 1 where the batch dimension is the only one. */
  int columns() {
    return columns(output.getShape());
  }

  private static int columns(Shape shape) {
    return shape.dimension() == 1 ? 1 : (int) shape.get(shape.dimension() - 1);
  }

  /** Whether the target is class indices, and not numbers for each output. */
  boolean hasIndices() {
    return target.getDataType() == DataType.INT64
        && columns() > 1
        && !target.getShape().equals(output.getShape());
  }

  /** Outputs as rows of classes. */
  ClassRows classes() {
    if (classes == null) {
      classes = rows(outputs());
    }
    return classes;
  }

  /** As {@link #classes}, with probabilities: of logits their sigmoid or softmax. */
  ClassRows probabilities() {
    if (probabilities == null) {
      probabilities =
          loss == null || !loss.fromLogits() ? classes().requireProbabilities() : squashed(loss);
    }
    return probabilities;
  }

  private ClassRows squashed(SampleLoss of) {
    if (of.isBinary()) {
      return rows(Numbers.floats(output.getNDArrayInternal().sigmoid()));
    }
    int axis =
        hasIndices() ? Targets.classes(target, output).axis() : output.getShape().dimension() - 1;
    return rows(Numbers.floats(output.softmax(axis)));
  }

  private ClassRows rows(FloatBuffer numbers) {
    if (!hasIndices()) {
      return ClassRows.ofNumbers(this, numbers, targets(), columns());
    }
    Targets.ClassTarget indices = Targets.classes(target, output);
    Shape shape = output.getShape();
    return ClassRows.ofIndices(
        this,
        numbers,
        Numbers.longs(indices.indices()),
        (int) shape.get(indices.axis()),
        (int) shape.slice(indices.axis() + 1).size());
  }
}
