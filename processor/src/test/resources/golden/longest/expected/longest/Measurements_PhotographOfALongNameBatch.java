package longest;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Measurements.PhotographOfALongName} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_PhotographOfALongNameBatch
    extends SampleBatch<Measurements.PhotographOfALongName> {
  Measurements_PhotographOfALongNameBatch(
      BatchBuffers<Measurements.PhotographOfALongName> buffers) {
    super(Measurements_PhotographOfALongNameSequence.SCHEMA, buffers);
  }

  /** The input photographOfTheGreenhouseFromTheNorth: float32 [n, 3, 1024, 1024]. */
  public Tensor photographOfTheGreenhouseFromTheNorth() {
    return tensor(0);
  }

  /**
   * The target classificationOfTheGreenhouse: float32 [n,
   * CLASSIFICATION_OF_THE_GREENHOUSE_CLASSES].
   */
  public Tensor classificationOfTheGreenhouse() {
    return tensor(1);
  }
}
