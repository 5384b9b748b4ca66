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

  /** float32 [n, 1]. */
  public Tensor values() {
    return tensor(0);
  }

  /** float32 [n, 2]. */
  public Tensor given() {
    return tensor(1);
  }

  /** float32 [n, 2]. */
  public Tensor last() {
    return tensor(2);
  }
}
