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

  /** The input left: float32 [n, 3, 1, 2]. */
  public Tensor left() {
    return tensor(0);
  }

  /** The input right: float32 [n, 3, 1, 2]. */
  public Tensor right() {
    return tensor(1);
  }

  /** The input baseline: float32 [n, 1]. */
  public Tensor baseline() {
    return tensor(2);
  }

  /** The target same: float32 [n, SAME_CLASSES]. */
  public Tensor same() {
    return tensor(3);
  }

  /** The target distance: float32 [n, 1]. */
  public Tensor distance() {
    return tensor(4);
  }

  /** How much each sample counts: float32 [n]. */
  public Tensor trust() {
    return tensor(5);
  }
}
