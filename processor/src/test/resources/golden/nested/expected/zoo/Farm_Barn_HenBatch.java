package zoo;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Farm.Barn.Hen} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_Barn_HenBatch extends SampleBatch<Farm.Barn.Hen> {
  Farm_Barn_HenBatch(BatchBuffers<Farm.Barn.Hen> buffers) {
    super(Farm_Barn_HenSequence.SCHEMA, buffers);
  }

  /** The input eggs: float32 [n, 1]. */
  public Tensor eggs() {
    return tensor(0);
  }

  /** The target colour: float32 [n, 2]. */
  public Tensor colour() {
    return tensor(1);
  }
}
