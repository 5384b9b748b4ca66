package longest;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Where {@link Measurements.MeasurementOfALongName} samples come from, and what is wrong with them.
 *
 * <p>No tables: nothing says how {@code entriesInTheCalendarOfTheGardener} is read from text. The
 * type or the encoder of each can, by a {@code public static} method {@code parse(String)} that
 * returns the component's type, and another, {@code format}, for writing.
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_MeasurementOfALongNameSamples {
  /** The classes of classificationOfTheMeasurement and what they are called in files. */
  public static final Labels<Measurements.ClassificationOfTheMeasurement>
      CLASSIFICATION_OF_THE_MEASUREMENT_LABELS =
      Labels.of(Measurements.ClassificationOfTheMeasurement.class)
          .named(
              Measurements.ClassificationOfTheMeasurement.ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY,
              "ordinary, everyday measurement",
              "a measurement without any peculiarity");

  private Measurements_MeasurementOfALongNameSamples() {}

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Measurements.MeasurementOfALongName> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Measurements.MeasurementOfALongName> check() {
    return SampleCheck.builder(
        "Measurements.MeasurementOfALongName", Measurements_MeasurementOfALongNameSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Measurements.MeasurementOfALongName> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Measurements.MeasurementOfALongName> statistics() {
    return SampleStatistics.builder(
        Measurements_MeasurementOfALongNameSequence::builder,
        Measurements_MeasurementOfALongNameSamples::visit);
  }

  private static void visit(Measurements.MeasurementOfALongName sample, RowVisitor row) {
    row.value("temperatureAtTheNorthernWall", sample.temperatureAtTheNorthernWall());
    row.value("temperatureAtTheSouthernWall", sample.temperatureAtTheSouthernWall());
    row.value(
        "spectrumOfTheLightBelowTheNorthernWindow",
        sample.spectrumOfTheLightBelowTheNorthernWindow());
    row.value("entriesInTheCalendarOfTheGardener", sample.entriesInTheCalendarOfTheGardener());
    row.label(
        "classificationOfTheMeasurement",
        sample.classificationOfTheMeasurement(),
        CLASSIFICATION_OF_THE_MEASUREMENT_LABELS,
        Measurements_MeasurementOfALongNameSequence.CLASSIFICATION_OF_THE_MEASUREMENT);
  }
}
