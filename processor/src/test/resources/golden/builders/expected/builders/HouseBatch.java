package builders;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link House} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseBatch extends SampleBatch<House> {
  HouseBatch(BatchBuffers<House> buffers) {
    super(HouseSequence.SCHEMA, buffers);
  }

  /** The input mason: float32 [n]. */
  public Tensor mason() {
    return tensor(0);
  }

  /** The input others: float32 [n]. */
  public Tensor others() {
    return tensor(1);
  }
}
