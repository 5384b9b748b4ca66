package wide;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Wide} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class WideBatch extends SampleBatch<Wide> {
  WideBatch(BatchBuffers<Wide> buffers) {
    super(WideSequence.SCHEMA, buffers);
  }

  /** The input first: float32 [n, 20]. */
  public Tensor first() {
    return tensor(0);
  }

  /** The input second: float32 [n, 19]. */
  public Tensor second() {
    return tensor(1);
  }

  /** The target answer: float32 [n, 1]. */
  public Tensor answer() {
    return tensor(2);
  }
}
