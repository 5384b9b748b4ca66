package things;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Body} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BodyBatch extends SampleBatch<Body> {
  BodyBatch(BatchBuffers<Body> buffers) {
    super(BodySequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 4, 8]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target person: float32 [n, 1, 4]. */
  public Tensor person() {
    return tensor(1);
  }

  /** The target personClasses: int64 [n, 1]. */
  public Tensor personClasses() {
    return tensor(2);
  }

  /** The target joints: float32 [n, 2, 3]. */
  public Tensor joints() {
    return tensor(3);
  }
}
