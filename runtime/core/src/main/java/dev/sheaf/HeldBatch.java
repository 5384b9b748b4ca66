package dev.sheaf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A batch that owns no pooled memory. */
record HeldBatch(List<Tensor> inputs, List<Tensor> targets, Optional<Tensor> weights)
    implements Batch {
  HeldBatch {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("inputs: none (expected: > 0)");
    }
    Stream.of(inputs.stream(), targets.stream(), weights.stream())
        .flatMap(tensors -> tensors)
        .forEach(tensor -> check(tensor, inputs.get(0)));
  }

  private static void check(Tensor tensor, Tensor first) {
    if (tensor.shape().rank() == 0
        || first.shape().rank() == 0
        || tensor.shape().dimension(0) != first.shape().dimension(0)) {
      throw new IllegalArgumentException(
          "%s (expected: the same number of samples as %s, as the first dimension)"
              .formatted(tensor, first));
    }
  }

  @Override
  public int size() {
    return inputs.get(0).shape().dimension(0);
  }
}
