package pairs;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Pair} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PairBatch extends SampleBatch<Pair> {
  PairBatch(BatchBuffers<Pair> buffers) {
    super(PairSequence.SCHEMA, buffers);
  }

  /** float32 [n, 3, 1, 2]. */
  public Tensor left() {
    return tensor(0);
  }

  /** float32 [n, 3, 1, 2]. */
  public Tensor right() {
    return tensor(1);
  }

  /** float32 [n, 1]. */
  public Tensor baseline() {
    return tensor(2);
  }

  /** float32 [n, 2]. */
  public Tensor same() {
    return tensor(3);
  }

  /** float32 [n, 1]. */
  public Tensor distance() {
    return tensor(4);
  }

  /** float32 [n]. */
  public Tensor trust() {
    return tensor(5);
  }
}
