package strict;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Reading} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ReadingBatch extends SampleBatch<Reading> {
  ReadingBatch(BatchBuffers<Reading> buffers) {
    super(ReadingSequence.SCHEMA, buffers);
  }

  /** The input celsius: float32 [n, 1]. */
  public Tensor celsius() {
    return tensor(0);
  }

  /** The target sky: int64 [n]. */
  public Tensor sky() {
    return tensor(1);
  }
}
