package shots;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Shot} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ShotBatch extends SampleBatch<Shot> {
  ShotBatch(BatchBuffers<Shot> buffers) {
    super(ShotSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 1, 1]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The input grey: float32 [n, 1, 1, 1]. */
  public Tensor grey() {
    return tensor(1);
  }
}
