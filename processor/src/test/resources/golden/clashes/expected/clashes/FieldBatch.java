package clashes;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Field} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FieldBatch extends SampleBatch<Field> {
  FieldBatch(BatchBuffers<Field> buffers) {
    super(FieldSequence.SCHEMA, buffers);
  }

  /** The input age: float32 [n, 1]. */
  public Tensor age() {
    return tensor(0);
  }

  /** The target animal: float32 [n, ANIMAL_CLASSES]. */
  public Tensor animal() {
    return tensor(1);
  }
}
