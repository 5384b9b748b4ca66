package zoo;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Zoo.Pet.Tooth} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Zoo_Pet_ToothBatch extends SampleBatch<Zoo.Pet.Tooth> {
  Zoo_Pet_ToothBatch(BatchBuffers<Zoo.Pet.Tooth> buffers) {
    super(Zoo_Pet_ToothSequence.SCHEMA, buffers);
  }

  /** The input length: float32 [n, 1]. */
  public Tensor length() {
    return tensor(0);
  }

  /** The target animal: int64 [n]. */
  public Tensor animal() {
    return tensor(1);
  }
}
