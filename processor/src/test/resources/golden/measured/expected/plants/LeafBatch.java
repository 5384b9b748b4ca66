package plants;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Leaf} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class LeafBatch extends SampleBatch<Leaf> {
  LeafBatch(BatchBuffers<Leaf> buffers) {
    super(LeafSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 4, 4]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The input area: float32 [n, 1]. */
  public Tensor area() {
    return tensor(1);
  }

  /** The input spectrum: float32 [n, 2]. */
  public Tensor spectrum() {
    return tensor(2);
  }

  /** The target kind: int64 [n]. */
  public Tensor kind() {
    return tensor(3);
  }

  /** The input tags: float32 [n, TAGS_CLASSES]. */
  public Tensor tags() {
    return tensor(4);
  }
}
