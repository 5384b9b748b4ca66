package zoo;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Zoo.Pet} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Zoo_PetBatch extends SampleBatch<Zoo.Pet> {
  Zoo_PetBatch(BatchBuffers<Zoo.Pet> buffers) {
    super(Zoo_PetSequence.SCHEMA, buffers);
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
