package visits;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Visit} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class VisitBatch extends SampleBatch<Visit> {
  VisitBatch(BatchBuffers<Visit> buffers) {
    super(VisitSequence.SCHEMA, buffers);
  }

  /** float32 [n, 1]. */
  public Tensor day() {
    return tensor(0);
  }

  /** float32 [n, 1]. */
  public Tensor time() {
    return tensor(1);
  }

  /** float32 [n, 1]. */
  public Tensor prices() {
    return tensor(2);
  }

  /** float32 [n, 1]. */
  public Tensor season() {
    return tensor(3);
  }

  /** int64 [n]. */
  public Tensor part() {
    return tensor(4);
  }

  /** float32 [n, 1]. */
  public Tensor guests() {
    return tensor(5);
  }
}
