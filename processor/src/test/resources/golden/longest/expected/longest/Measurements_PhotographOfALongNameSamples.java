package longest;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
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

  private Measurements_PhotographOfALongNameSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<Measurements.PhotographOfALongName> fromDirectory(Path root) {
    return directory(root, CLASSIFICATION_OF_THE_GREENHOUSE_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in {@code
   * CLASSIFICATION_OF_THE_GREENHOUSE_LABELS.named(...)}.
   */
  public static DirectorySource.Builder<Measurements.PhotographOfALongName> directory(
      Path root, Labels<Measurements.ClassificationOfTheMeasurement> labels) {
    return DirectorySource.perClass(root, labels, Measurements.PhotographOfALongName::new)
        .extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Measurements.PhotographOfALongName> table() {
    return SampleTable.builder(
        "Measurements.PhotographOfALongName",
        Measurements_PhotographOfALongNameSamples::read,
        Measurements_PhotographOfALongNameSamples::visit,
        "photographOfTheGreenhouseFromTheNorth",
        "classificationOfTheGreenhouse");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Measurements.PhotographOfALongName> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Measurements.PhotographOfALongName> check() {
    return SampleCheck.builder(
        "Measurements.PhotographOfALongName", Measurements_PhotographOfALongNameSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Measurements.PhotographOfALongName> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Measurements.PhotographOfALongName> statistics() {
    return SampleStatistics.builder(
        Measurements_PhotographOfALongNameSequence::builder,
        Measurements_PhotographOfALongNameSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(Measurements_PhotographOfALongNameBatch batch, Path png) {
    ContactSheet.write(
        Measurements_PhotographOfALongNameSequence.PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH,
        Measurements_PhotographOfALongNameSequence.SCHEMA,
        batch,
        png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(
      Measurements_PhotographOfALongNameSequence sequence, int sample, Path png) {
    try (Measurements_PhotographOfALongNameBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(
          Measurements_PhotographOfALongNameSequence.PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH,
          epochs,
          png);
    }
  }

  private static Measurements.PhotographOfALongName read(TableRow row) {
    return new Measurements.PhotographOfALongName(
        row.getPath("photographOfTheGreenhouseFromTheNorth"),
        row.getLabel("classificationOfTheGreenhouse", CLASSIFICATION_OF_THE_GREENHOUSE_LABELS));
  }

  private static void visit(Measurements.PhotographOfALongName sample, RowVisitor row) {
    row.file(
        "photographOfTheGreenhouseFromTheNorth",
        sample.photographOfTheGreenhouseFromTheNorth(),
        Measurements_PhotographOfALongNameSequence.PHOTOGRAPH_OF_THE_GREENHOUSE_FROM_THE_NORTH);
    row.label(
        "classificationOfTheGreenhouse",
        sample.classificationOfTheGreenhouse(),
        CLASSIFICATION_OF_THE_GREENHOUSE_LABELS,
        Measurements_PhotographOfALongNameSequence.CLASSIFICATION_OF_THE_GREENHOUSE);
  }
}
