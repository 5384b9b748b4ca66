package builders;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Builder} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderBatch extends SampleBatch<Builder> {
  BuilderBatch(BatchBuffers<Builder> buffers) {
    super(BuilderSequence.SCHEMA, buffers);
  }

  /** The input age: float32 [n, 1]. */
  public Tensor age() {
    return tensor(0);
  }

  /** The target trade: float32 [n, TRADE_CLASSES]. */
  public Tensor trade() {
    return tensor(1);
  }
}
