package dev.sheaf.load;

import dev.sheaf.Schema;
import dev.sheaf.Tensor;

/** As the compiler writes it. */
final class LeafBatch extends SampleBatch<Leaf> {
  LeafBatch(Schema schema, BatchBuffers<Leaf> buffers) {
    super(schema, buffers);
  }

  Tensor pixels() {
    return tensor(0);
  }

  Tensor kind() {
    return tensor(1);
  }

  Tensor id() {
    return tensor(2);
  }
}
