package longest;

import dev.sheaf.processor.Expect;
import java.util.List;
import java.util.Map;
import longest.Measurements.ClassificationOfTheMeasurement;
import longest.Measurements.MeasurementOfALongName;

public final class Run {
  public static void main(String[] args) {
    MeasurementOfALongName sample =
        new MeasurementOfALongName(
            1222.222121098766,
            2,
            new float[12],
            Map.of(),
            ClassificationOfTheMeasurement.ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY);
    try (Measurements_MeasurementOfALongNameSequence sequence =
            Measurements_MeasurementOfALongNameSequence.builder(List.of(sample)).build();
        Measurements_MeasurementOfALongNameBatch batch = sequence.batch(0)) {
      Expect.that(batch.measurementsOfTheGreenhouse())
          .is("measurementsOfTheGreenhouse: float32 [1, 2]")
          .holds(1, 2);
      Expect.that(batch.classificationOfTheMeasurement())
          .is("classificationOfTheMeasurement: float32 [1, 2]")
          .holds(1, 0);
    }
  }
}
