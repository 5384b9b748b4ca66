package names;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Named} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class NamedBatch extends SampleBatch<Named> {
  NamedBatch(BatchBuffers<Named> buffers) {
    super(NamedSequence.SCHEMA, buffers);
  }

  /** The input x: float32 [n, 2]. */
  public Tensor x() {
    return tensor(0);
  }

  /** The target insect: float32 [n, 120]. */
  public Tensor insect() {
    return tensor(1);
  }
}
