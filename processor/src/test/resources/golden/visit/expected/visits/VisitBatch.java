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

  /** The input day: float32 [n, 1]. */
  public Tensor day() {
    return tensor(0);
  }

  /** The input time: float32 [n, 1]. */
  public Tensor time() {
    return tensor(1);
  }

  /** The input prices: float32 [n, 1]. */
  public Tensor prices() {
    return tensor(2);
  }

  /** The input season: float32 [n, 1]. */
  public Tensor season() {
    return tensor(3);
  }

  /** The target part: int64 [n]. */
  public Tensor part() {
    return tensor(4);
  }

  /** The target guests: float32 [n, 1]. */
  public Tensor guests() {
    return tensor(5);
  }
}
