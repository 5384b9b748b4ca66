package held;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Crate} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class CrateBatch extends SampleBatch<Crate> {
  CrateBatch(BatchBuffers<Crate> buffers) {
    super(CrateSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 2, 2]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target things: float32 [n, 3, 4]. */
  public Tensor things() {
    return tensor(1);
  }

  /** The target thingsClasses: int64 [n, 3]. */
  public Tensor thingsClasses() {
    return tensor(2);
  }
}
