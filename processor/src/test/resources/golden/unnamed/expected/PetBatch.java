import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Pet} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PetBatch extends SampleBatch<Pet> {
  PetBatch(BatchBuffers<Pet> buffers) {
    super(PetSequence.SCHEMA, buffers);
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
