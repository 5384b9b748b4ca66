package swapped;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Shot} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ShotBatch extends SampleBatch<Shot> {
  ShotBatch(BatchBuffers<Shot> buffers) {
    super(ShotSequence.SCHEMA, buffers);
  }

  /** The target distance: int64 [n]. */
  public Tensor distance() {
    return tensor(0);
  }

  /** The input file: float32 [n, 3, 1, 1]. */
  public Tensor file() {
    return tensor(1);
  }
}
