package signals;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Signal} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SignalBatch extends SampleBatch<Signal> {
  SignalBatch(BatchBuffers<Signal> buffers) {
    super(SignalSequence.SCHEMA, buffers);
  }

  /** The input left: float32 [n, 2]. */
  public Tensor left() {
    return tensor(0);
  }

  /** The input right: float32 [n, 3]. */
  public Tensor right() {
    return tensor(1);
  }

  /** The target next: float32 [n, 1]. */
  public Tensor next() {
    return tensor(2);
  }
}
