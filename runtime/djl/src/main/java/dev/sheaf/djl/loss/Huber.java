package dev.sheaf.djl.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import dev.sheaf.djl.internal.Targets;
import java.util.OptionalDouble;

/** Half the square of small differences, and {@code delta * |difference|} less a half of large. */
record Huber(double delta) implements SampleLoss {
  Huber {
    if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("delta: %s (expected: > 0)".formatted(delta));
    }
  }

  @Override
  public NDArray losses(NDArray target, NDArray output) {
    NDArray error = output.sub(Targets.aligned(target, output));
    NDArray distance = error.abs();
    float half = (float) (0.5 * delta * delta);
    return PerSample.mean(
        NDArrays.where(
            distance.lte((float) delta),
            error.square().mul(0.5f),
            distance.mul((float) delta).sub(half)));
  }

  @Override
  public OptionalDouble threshold() {
    return OptionalDouble.of(0.5);
  }
}
