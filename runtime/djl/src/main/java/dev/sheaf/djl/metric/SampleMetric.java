package dev.sheaf.djl.metric;

import ai.djl.ndarray.NDArray;
import dev.sheaf.djl.internal.Numbers;
import java.nio.FloatBuffer;
import java.util.function.BinaryOperator;

/** A number for each sample of a batch; the mean over all samples is reported. */
public interface SampleMetric extends TargetMetric {
  /**
   * The values of a batch, from operations of the engine.
   *
   * @param target what the model is to say, the batch dimension first
   * @param output what the model says
   * @return any numeric type, the batch dimension first; its mean is the metric
   */
  NDArray values(NDArray target, NDArray output);

  @Override
  default EpochMetric over(Target target) {
    return SumMetric.mean(
        name(),
        (batch, sums, from) -> {
          FloatBuffer values = Numbers.floats(values(batch.target(), batch.output()));
          if (values.limit() % batch.samples() != 0) {
            throw new IllegalStateException(
                "%d values (expected: as many for each of %d samples)"
                    .formatted(values.limit(), batch.samples()));
          }
          int each = values.limit() / batch.samples();
          for (int i = 0; i < values.limit(); i++) {
            float weight = batch.weight(i / each);
            sums[from] += (double) weight * values.get(i);
            sums[from + 1] += weight;
          }
        });
  }

  /** A metric from a function of target and output. */
  static SampleMetric of(String name, BinaryOperator<NDArray> values) {
    return new FunctionMetric(name, values);
  }
}
