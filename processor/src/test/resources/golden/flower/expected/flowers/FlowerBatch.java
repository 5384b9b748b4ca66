package flowers;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Flower} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FlowerBatch extends SampleBatch<Flower> {
  FlowerBatch(BatchBuffers<Flower> buffers) {
    super(FlowerSequence.SCHEMA, buffers);
  }

  /** The input photo: float32 [n, 3, 224, 224]. */
  public Tensor photo() {
    return tensor(0);
  }

  /** The target species: float32 [n, SPECIES_CLASSES]. */
  public Tensor species() {
    return tensor(1);
  }
}
