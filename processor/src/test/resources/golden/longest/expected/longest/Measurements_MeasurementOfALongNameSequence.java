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
import dev.sheaf.spi.Field;
import dev.sheaf.spi.OneHotField;
import dev.sheaf.spi.ScalarField;
import dev.sheaf.spi.Slot;
import dev.sheaf.spi.VectorField;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Batches of {@link Measurements.MeasurementOfALongName} samples.
 *
 * <table>
 * <caption>A batch of n samples</caption>
 * <tr><th>component                      <th>role   <th>tensor
 * <tr><td>temperatureAtTheNorthernWall, ... temperatureAtTheSouthernWall (2) <td>input
 * <td>measurementsOfTheGreenhouse: float32 [n, 2]
 * <tr><td>spectrumOfTheLightBelowTheNorthernWindow <td>input  <td>float32 [n, 12]
 * <tr><td>entriesInTheCalendarOfTheGardener <td>input  <td>float32 [n, 2]
 * <tr><td>classificationOfTheMeasurement <td>target <td>float32 [n, 2]
 * </table>
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_MeasurementOfALongNameSequence
    extends SampleSequence<Measurements.MeasurementOfALongName,
        Measurements_MeasurementOfALongNameBatch> {
  /** measurementsOfTheGreenhouse: float32 [n, 2]. */
  public static final Shape MEASUREMENTS_OF_THE_GREENHOUSE_SHAPE = Shape.of(2);
  public static final List<String> MEASUREMENTS_OF_THE_GREENHOUSE_COLUMNS =
      List.of("temperatureAtTheNorthernWall", "temperatureAtTheSouthernWall");
  public static final DType MEASUREMENTS_OF_THE_GREENHOUSE_DTYPE = DType.FLOAT32;
  static final ScalarField MEASUREMENTS_OF_THE_GREENHOUSE =
      ScalarField.builder("measurementsOfTheGreenhouse", Role.INPUT)
          .standardised("temperatureAtTheNorthernWall", -12.345678901234, 1234.5678)
          .column("temperatureAtTheSouthernWall")
          .build();

  /** spectrumOfTheLightBelowTheNorthernWindow: float32 [n, 12]. */
  public static final Shape SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW_SHAPE = Shape.of(12);
  public static final DType SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW_DTYPE = DType.FLOAT32;
  static final VectorField SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW =
      VectorField.of("spectrumOfTheLightBelowTheNorthernWindow", Role.INPUT, 12);

  /** entriesInTheCalendarOfTheGardener: float32 [n, 2]. */
  public static final Shape ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_SHAPE = Shape.of(2);
  public static final DType ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_DTYPE = DType.FLOAT32;
  static final EncodedField<Map<Measurements.ClassificationOfTheMeasurement, List<String>>>
      ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER =
      EncodedField.of(
          "entriesInTheCalendarOfTheGardener",
          Role.INPUT,
          ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_DTYPE,
          ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER_SHAPE,
          new Measurements.CalendarOfTheGardener());

  /** classificationOfTheMeasurement: float32 [n, 2]. */
  public static final int CLASSIFICATION_OF_THE_MEASUREMENT_CLASSES = 2;
  public static final List<String> CLASSIFICATION_OF_THE_MEASUREMENT_NAMES =
      List.of(
          "ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY",
          "EXTRAORDINARY_MEASUREMENT_WITH_SOME_PECULIARITY");
  public static final Shape CLASSIFICATION_OF_THE_MEASUREMENT_SHAPE =
      Shape.of(CLASSIFICATION_OF_THE_MEASUREMENT_CLASSES);
  public static final DType CLASSIFICATION_OF_THE_MEASUREMENT_DTYPE = DType.FLOAT32;
  static final OneHotField CLASSIFICATION_OF_THE_MEASUREMENT =
      OneHotField.of(
          "classificationOfTheMeasurement",
          Role.TARGET,
          CLASSIFICATION_OF_THE_MEASUREMENT_NAMES);

  /** Changes when, and only when, the meaning of a batch's bytes changes. */
  public static final String FINGERPRINT = "7ab3af32eeb8cf62c3c06bbbb96910c6";

  private static final List<Field> FIELDS =
      List.of(
          MEASUREMENTS_OF_THE_GREENHOUSE, SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW,
          ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER, CLASSIFICATION_OF_THE_MEASUREMENT);

  /** What the bytes of a batch mean, one line a tensor. */
  public static final Schema SCHEMA =
      Field.schema(
          "Measurements.MeasurementOfALongName",
          FIELDS,
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
          FINGERPRINT);

  private Measurements_MeasurementOfALongNameSequence(
      SequenceBuilder<Measurements.MeasurementOfALongName,
          Measurements_MeasurementOfALongNameSequence> settings) {
    super(SCHEMA, FIELDS, settings);
  }

  /** Begins a sequence over these samples. */
  public static SequenceBuilder<Measurements.MeasurementOfALongName,
      Measurements_MeasurementOfALongNameSequence> builder(
      List<Measurements.MeasurementOfALongName> samples) {
    return new SequenceBuilder<>(samples, Measurements_MeasurementOfALongNameSequence::new);
  }

  @Override
  protected void encode(Measurements.MeasurementOfALongName sample, Slot slot) {
    MEASUREMENTS_OF_THE_GREENHOUSE.encode(sample.temperatureAtTheNorthernWall(), 0, slot.row(0));
    MEASUREMENTS_OF_THE_GREENHOUSE.encode(sample.temperatureAtTheSouthernWall(), 1, slot.row(0));
    SPECTRUM_OF_THE_LIGHT_BELOW_THE_NORTHERN_WINDOW.encode(
        sample.spectrumOfTheLightBelowTheNorthernWindow(),
        slot.row(1));
    ENTRIES_IN_THE_CALENDAR_OF_THE_GARDENER.encode(
        sample.entriesInTheCalendarOfTheGardener(),
        slot.row(2));
    CLASSIFICATION_OF_THE_MEASUREMENT.encode(sample.classificationOfTheMeasurement(), slot.row(3));
  }

  @Override
  protected Measurements_MeasurementOfALongNameBatch batchOf(
      BatchBuffers<Measurements.MeasurementOfALongName> buffers) {
    return new Measurements_MeasurementOfALongNameBatch(buffers);
  }
}
