package dev.sheaf;

import java.util.List;
import java.util.Optional;

/** A batch that owns no pooled memory. */
record HeldBatch(List<Tensor> inputs, List<Tensor> targets, Optional<Tensor> weights)
    implements Batch {
  @Override
  public int size() {
    return inputs.get(0).shape().dimension(0);
  }
}
