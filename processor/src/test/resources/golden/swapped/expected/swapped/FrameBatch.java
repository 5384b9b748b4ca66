package swapped;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Frame} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FrameBatch extends SampleBatch<Frame> {
  FrameBatch(BatchBuffers<Frame> buffers) {
    super(FrameSequence.SCHEMA, buffers);
  }

  /** The input file: float32 [n, 3, 1, 1]. */
  public Tensor file() {
    return tensor(0);
  }
}
