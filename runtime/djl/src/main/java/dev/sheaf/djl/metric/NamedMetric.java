package dev.sheaf.djl.metric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.sheaf.djl.internal.Targets;
import java.util.function.BinaryOperator;

/** A metric made of a name and a function. */
record NamedMetric(String name, BinaryOperator<NDArray> function) implements SampleMetric {
  @Override
  public NDArray values(NDArray target, NDArray output) {
    return function.apply(target, output);
  }

  /** Whether fewer than {@code k} outputs, in order, come before that of the class. */
  static NDArray hits(NDArray target, NDArray output, int k) {
    NDArray indices =
        target.getDataType() == DataType.INT64
            ? Targets.classes(target, output).indices()
            : Targets.aligned(target, output).argMax(-1);
    if (k == 1) {
      return output.argMax(-1).eq(indices);
    }
    NDArray ofClass = output.gather(indices.expandDims(-1), -1);
    return output.gt(ofClass).toType(DataType.INT64, false).sum(new int[] {-1}).lt(k);
  }
}
