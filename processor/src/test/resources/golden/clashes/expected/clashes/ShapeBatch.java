package clashes;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Shape} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SuppressWarnings("deprecation")
@SheafGenerated
public final class ShapeBatch extends SampleBatch<Shape> {
  ShapeBatch(BatchBuffers<Shape> buffers) {
    super(ShapeSequence.SCHEMA, buffers);
  }

  /** The input sides: float32 [n, 1]. */
  public Tensor sides() {
    return tensor(0);
  }

  /** The target list: float32 [n, LIST_CLASSES]. */
  public Tensor list() {
    return tensor(1);
  }
}
