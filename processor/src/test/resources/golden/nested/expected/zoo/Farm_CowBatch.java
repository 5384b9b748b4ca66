package zoo;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Farm.Cow} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_CowBatch extends SampleBatch<Farm.Cow> {
  Farm_CowBatch(BatchBuffers<Farm.Cow> buffers) {
    super(Farm_CowSequence.SCHEMA, buffers);
  }

  /** The input milk: float32 [n, 1]. */
  public Tensor milk() {
    return tensor(0);
  }

  /** The target price: float32 [n, 1]. */
  public Tensor price() {
    return tensor(1);
  }
}
