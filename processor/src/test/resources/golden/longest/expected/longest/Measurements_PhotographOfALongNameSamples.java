package longest;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Where {@link Measurements.PhotographOfALongName} samples come from, and what is wrong with them.
 */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Measurements_PhotographOfALongNameSamples {
  /** The classes of classificationOfTheGreenhouse and what they are called in files. */
  public static final Labels<Measurements.ClassificationOfTheMeasurement>
      CLASSIFICATION_OF_THE_GREENHOUSE_LABELS =
      Labels.of(Measurements.ClassificationOfTheMeasurement.class)
          .named(
              Measurements.ClassificationOfTheMeasurement.ORDINARY_MEASUREMENT_WITHOUT_PECULIARITY,
              "ordinary, everyday measurement",
              "a measurement without any peculiarity");

  private static final SampleTable<Measurements.PhotographOfALongName> TABLE =
      SampleTable.of(
          "Measurements.PhotographOfALongName",
          List.of("photographOfTheGreenhouseFromTheNorth", "classificationOfTheGreenhouse"),
          Measurements_PhotographOfALongNameSamples::read,
          Measurements_PhotographOfALongNameSamples::write);

  private Measurements_PhotographOfALongNameSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Measurements.PhotographOfALongName> fromDirectory(Path root) {
    return directory(root, CLASSIFICATION_OF_THE_GREENHOUSE_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in
   * {@code CLASSIFICATION_OF_THE_GREENHOUSE_LABELS.named(...)}.
   */
  public static DirectorySource<Measurements.PhotographOfALongName> directory(
      Path root, Labels<Measurements.ClassificationOfTheMeasurement> labels) {
    return DirectorySource.perClass(root, labels, Measurements.PhotographOfALongName::new)
        .extensions(DirectorySource.PICTURES);
  }

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Measurements.PhotographOfALongName> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Measurements.PhotographOfALongName> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Measurements.PhotographOfALongName> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Measurements.PhotographOfALongName> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Measurements.PhotographOfALongName> table() {
    return TABLE;
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Measurements.PhotographOfALongName> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Measurements.PhotographOfALongName> check() {
    return SampleCheck.<Measurements.PhotographOfALongName>of("Measurements.PhotographOfALongName")
        .file(
            "photographOfTheGreenhouseFromTheNorth",
            Measurements.PhotographOfALongName::photographOfTheGreenhouseFromTheNorth,
            Measurements_PhotographOfALongNameSequence.PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH)
        .label(
            "classificationOfTheGreenhouse",
            Measurements.PhotographOfALongName::classificationOfTheGreenhouse,
            Measurements_PhotographOfALongNameSequence.CLASSIFICATION_OF_THE_GREENHOUSE_NAMES);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(Measurements_PhotographOfALongNameBatch batch, Path png) {
    ContactSheet.of(
            Measurements_PhotographOfALongNameSequence.PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH)
        .classes(
            batch.classificationOfTheGreenhouse(),
            Measurements_PhotographOfALongNameSequence.CLASSIFICATION_OF_THE_GREENHOUSE_NAMES)
        .write(batch.photographOfTheGreenhouseFromTheNorth(), png);
  }

  private static Measurements.PhotographOfALongName read(TableRow row) {
    return new Measurements.PhotographOfALongName(
        row.getPath("photographOfTheGreenhouseFromTheNorth"),
        row.getLabel("classificationOfTheGreenhouse", CLASSIFICATION_OF_THE_GREENHOUSE_LABELS));
  }

  private static void write(Measurements.PhotographOfALongName sample, RowWriter row) {
    row.putPath(
        "photographOfTheGreenhouseFromTheNorth",
        sample.photographOfTheGreenhouseFromTheNorth());
    row.putLabel(
        "classificationOfTheGreenhouse",
        sample.classificationOfTheGreenhouse(),
        CLASSIFICATION_OF_THE_GREENHOUSE_LABELS);
  }
}
