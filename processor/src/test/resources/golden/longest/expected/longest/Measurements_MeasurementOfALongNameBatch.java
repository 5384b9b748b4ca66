package longest;

import dev.sheaf.Tensor;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleBatch;
import javax.annotation.processing.Generated;

/** Some {@link Measurements.MeasurementOfALongName} samples as tensors. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_MeasurementOfALongNameBatch
    extends SampleBatch<Measurements.MeasurementOfALongName> {
  Measurements_MeasurementOfALongNameBatch(
      BatchBuffers<Measurements.MeasurementOfALongName> buffers) {
    super(Measurements_MeasurementOfALongNameSequence.SCHEMA, buffers);
  }

  /** The input measurementsOfTheGreenhouse: float32 [n, 2]. */
  public Tensor measurementsOfTheGreenhouse() {
    return tensor(0);
  }

  /** The input spectrumOfTheLightBelowTheNorthernWindow: float32 [n, 12]. */
  public Tensor spectrumOfTheLightBelowTheNorthernWindow() {
    return tensor(1);
  }

  /** The input entriesInTheCalendarOfTheGardener: float32 [n, 2]. */
  public Tensor entriesInTheCalendarOfTheGardener() {
    return tensor(2);
  }

  /**
   * The target classificationOfTheMeasurement: float32 [n,
   * CLASSIFICATION_OF_THE_MEASUREMENT_CLASSES].
   */
  public Tensor classificationOfTheMeasurement() {
    return tensor(3);
  }
}
