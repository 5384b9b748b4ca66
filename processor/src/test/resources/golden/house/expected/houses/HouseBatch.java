package houses;

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

  /** The input features: float32 [n, 3]. */
  public Tensor features() {
    return tensor(0);
  }

  /** The input walls: int64 [n]. */
  public Tensor walls() {
    return tensor(1);
  }

  /** The target price: float32 [n, 1]. */
  public Tensor price() {
    return tensor(2);
  }

  /** How much each sample counts: float32 [n]. */
  public Tensor weight() {
    return tensor(3);
  }
}
