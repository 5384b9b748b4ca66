package longest;

import dev.sheaf.DType;
import dev.sheaf.Role;
import dev.sheaf.Schema;
import dev.sheaf.Shape;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.load.BatchBuffers;
import dev.sheaf.load.SampleSequence;
import dev.sheaf.load.SequenceBuilder;
import dev.sheaf.spi.EncodedField;
import dev.sheaf.spi.Fields;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Batches of {@link Measurements.MeasurementOfALongName} samples. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_MeasurementOfALongNameSequence
    extends SampleSequence<Measurements.MeasurementOfALongName,
        Measurements_MeasurementOfALongNameBatch> {
  /** measurementsOfTheGreenhouse: input float32 [n, 2]. */
  public static final Shape MEASUREMENTS_OF_THE_GREENHOUSE_SHAPE = Shape.of(2);
  static final ScalarField MEASUREMENTS_OF_THE_GREENHOUSE =
      ScalarField.builder("measurementsOfTheGreenhouse", Role.INPUT)
          .standardised("temperatureAtTheNorthernWall", -12.345678901234, 1234.5678)
          .column("temperatureAtTheSouthernWall")
          .build();
  public static final List<String> MEASUREMENTS_OF_THE_GREENHOUSE_COLUMNS =
      MEASUREMENTS_OF_THE_GREENHOUSE.columnNames();

  /** spectrumOfTheLightBelowTheNorthernWindow: input float32 [n, 12]. */
  public static final Shape SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW_SHAPE = Shape.of(12);
  static final VectorField SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW =
      VectorField.of("spectrumOfTheLightBelowTheNorthernWindow", Role.INPUT, 12);

  /** entriesInTheCalendarOfTheGardener: input float32 [n, 2]. */
  public static final Shape ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_SHAPE = Shape.of(2);
  static final EncodedField<Map<Measurements.ClassificationOfTheMeasurement, List<String>>>
      ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER =
      EncodedField.of(
          "entriesInTheCalendarOfTheGardener",
          Role.INPUT,
          DType.FLOAT32,
          ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_SHAPE,
          new Measurements.CalendarOfTheGardener());

  /** classificationOfTheMeasurement: target float32 [n, 2]. */
  public static final int CLASSIFICATION_OF_THE_MEASUREMENT_CLASSES = 2;
  static final OneHotField CLASSIFICATION_OF_THE_MEASUREMENT =
      OneHotField.of(
          "classificationOfTheMeasurement",
          Role.TARGET,
          "ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY",
          "EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY");
  public static final List<String> CLASSIFICATION_OF_THE_MEASUREMENT_NAMES =
      CLASSIFICATION_OF_THE_MEASUREMENT.classNames();

  private static final Fields FIELDS =
      Fields.of(
          "Measurements.MeasurementOfALongName",
          """
          measurementsOfTheGreenhouse: input float32 [n, 2], temperatureAtTheNorthernWall = (x - \
          -12.345678901234) / 1234.5678; temperatureAtTheSouthernWall = x
          spectrumOfTheLightBelowTheNorthernWindow: input float32 [n, 12], vector
          entriesInTheCalendarOfTheGardener: input float32 [n, 2], encoded by \
          longest.Measurements$CalendarOfTheGardener
          classificationOfTheMeasurement: target float32 [n, 2], one-hot of \
          ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY, \
          EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY
          """,
          "7ab3af32eeb8cf62c3c06bbbb96910c6",
          MEASUREMENTS_OF_THE_GREENHOUSE,
          SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW,
          ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER,
          CLASSIFICATION_OF_THE_MEASUREMENT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA = FIELDS.schema();

  private Measurements_MeasurementOfALongNameSequence(
      SequenceBuilder<Measurements.MeasurementOfALongName,
          Measurements_MeasurementOfALongNameSequence> settings) {
    super(FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Measurements.MeasurementOfALongName,
      Measurements_MeasurementOfALongNameSequence>
      builder(List<Measurements.MeasurementOfALongName> samples) {
    return new SequenceBuilder<>(samples, Measurements_MeasurementOfALongNameSequence::new);
  }

  @Override
  protected void encode(Measurements.MeasurementOfALongName sample, Slot slot) {
    MEASUREMENTS_OF_THE_GREENHOUSE.encode(sample.temperatureAtTheNorthernWall(), 0, slot.row(0));
    MEASUREMENTS_OF_THE_GREENHOUSE.encode(sample.temperatureAtTheSouthernWall(), 1, slot.row(0));
    SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW.encode(
        sample.spectrumOfTheLightBelowTheNorthernWindow(), slot.row(1));
    ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER.encode(
        sample.entriesInTheCalendarOfTheGardener(), slot.row(2));
    CLASSIFICATION_OF_THE_MEASUREMENT.encode(sample.classificationOfTheMeasurement(), slot.row(3));
  }

  @Override
  protected Measurements_MeasurementOfALongNameBatch batchOf(
      BatchBuffers<Measurements.MeasurementOfALongName> buffers) {
    return new Measurements_MeasurementOfALongNameBatch(buffers);
  }
}
