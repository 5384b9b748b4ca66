package games;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Move} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MoveBatch extends SampleBatch<Move> {
  MoveBatch(BatchBuffers<Move> buffers) {
    super(MoveSequence.SCHEMA, buffers);
  }

  /** The input board: float32 [n, 1, 3]. */
  public Tensor board() {
    return tensor(0);
  }

  /** The input name: float32 [n]. */
  public Tensor name() {
    return tensor(1);
  }

  /** The input number: int64 [n]. */
  public Tensor number() {
    return tensor(2);
  }

  /** The input open: uint8 [n, 1]. */
  public Tensor open() {
    return tensor(3);
  }

  /** The target won: float32 [n, 1]. */
  public Tensor won() {
    return tensor(4);
  }
}
