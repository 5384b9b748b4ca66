package things;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Face} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FaceBatch extends SampleBatch<Face> {
  FaceBatch(BatchBuffers<Face> buffers) {
    super(FaceSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 4, 8]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target eyes: float32 [n, 2, 3]. */
  public Tensor eyes() {
    return tensor(1);
  }
}
