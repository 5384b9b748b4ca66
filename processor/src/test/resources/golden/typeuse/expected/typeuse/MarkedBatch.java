package typeuse;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Marked} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MarkedBatch extends SampleBatch<Marked> {
  MarkedBatch(BatchBuffers<Marked> buffers) {
    super(MarkedSequence.SCHEMA, buffers);
  }

  /** The input values: float32 [n, 1]. */
  public Tensor values() {
    return tensor(0);
  }

  /** The target given: float32 [n, GIVEN_CLASSES]. */
  public Tensor given() {
    return tensor(1);
  }

  /** The input last: float32 [n, LAST_CLASSES]. */
  public Tensor last() {
    return tensor(2);
  }
}
