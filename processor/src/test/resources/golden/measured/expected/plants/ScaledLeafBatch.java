package plants;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link ScaledLeaf} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScaledLeafBatch extends SampleBatch<ScaledLeaf> {
  ScaledLeafBatch(BatchBuffers<ScaledLeaf> buffers) {
    super(ScaledLeafSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 4, 4]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target area: float32 [n, 1]. */
  public Tensor area() {
    return tensor(1);
  }
}
