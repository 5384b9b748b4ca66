package many;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Many} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ManyBatch extends SampleBatch<Many> {
  ManyBatch(BatchBuffers<Many> buffers) {
    super(ManySequence.SCHEMA, buffers);
  }

  /** The input x: float32 [n, 1]. */
  public Tensor x() {
    return tensor(0);
  }

  /** The target thing: int64 [n]. */
  public Tensor thing() {
    return tensor(1);
  }
}
