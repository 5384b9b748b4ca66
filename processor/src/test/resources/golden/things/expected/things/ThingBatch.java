package things;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Thing} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ThingBatch extends SampleBatch<Thing> {
  ThingBatch(BatchBuffers<Thing> buffers) {
    super(ThingSequence.SCHEMA, buffers);
  }

  /** The target boxes: float32 [n, 2, 4]. */
  public Tensor boxes() {
    return tensor(0);
  }

  /** The target boxesClasses: int64 [n, 2]. */
  public Tensor boxesClasses() {
    return tensor(1);
  }

  /** The input photo: float32 [n, 3, 4, 8]. */
  public Tensor photo() {
    return tensor(2);
  }
}
