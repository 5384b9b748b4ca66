package longname;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link SkinPhotograph} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SkinPhotographBatch extends SampleBatch<SkinPhotograph> {
  SkinPhotographBatch(BatchBuffers<SkinPhotograph> buffers) {
    super(SkinPhotographSequence.SCHEMA, buffers);
  }

  /** The input photograph: float32 [n, 3, 224, 224]. */
  public Tensor photograph() {
    return tensor(0);
  }

  /** The target diagnosis: float32 [n, 2]. */
  public Tensor diagnosis() {
    return tensor(1);
  }
}
