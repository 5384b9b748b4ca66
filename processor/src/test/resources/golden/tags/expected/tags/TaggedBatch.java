package tags;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Tagged} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class TaggedBatch extends SampleBatch<Tagged> {
  TaggedBatch(BatchBuffers<Tagged> buffers) {
    super(TaggedSequence.SCHEMA, buffers);
  }

  /** The input seen: float32 [n, SEEN_CLASSES]. */
  public Tensor seen() {
    return tensor(0);
  }

  /** The target said: float32 [n, SAID_CLASSES]. */
  public Tensor said() {
    return tensor(1);
  }

  /** The target marks: float32 [n, 4]. */
  public Tensor marks() {
    return tensor(2);
  }
}
