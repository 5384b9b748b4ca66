package held;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Anywhere} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class AnywhereBatch extends SampleBatch<Anywhere> {
  AnywhereBatch(BatchBuffers<Anywhere> buffers) {
    super(AnywhereSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 1, 1]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target kind: float32 [n, KIND_CLASSES]. */
  public Tensor kind() {
    return tensor(1);
  }
}
