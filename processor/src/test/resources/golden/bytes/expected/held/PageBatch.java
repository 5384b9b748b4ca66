package held;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Page} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PageBatch extends SampleBatch<Page> {
  PageBatch(BatchBuffers<Page> buffers) {
    super(PageSequence.SCHEMA, buffers);
  }

  /** The input scan: float32 [n, 3, 2, 4]. */
  public Tensor scan() {
    return tensor(0);
  }

  /** The target regions: int64 [n, 2, 4]. */
  public Tensor regions() {
    return tensor(1);
  }

  /** The input stamp: float32 [n, 3, 2, 2]. */
  public Tensor stamp() {
    return tensor(2);
  }

  /** The input cover: float32 [n, 3, 1, 1]. */
  public Tensor cover() {
    return tensor(3);
  }

  /** The target kind: float32 [n, KIND_CLASSES]. */
  public Tensor kind() {
    return tensor(4);
  }
}
