package longname;

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

/** Where {@link SkinPhotograph} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SkinPhotographSamples {
  /** The classes of diagnosis and what they are called in files. */
  public static final Labels<String> DIAGNOSIS_LABELS =
      Labels.of(SkinPhotographSequence.DIAGNOSIS_NAMES);

  private SkinPhotographSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<SkinPhotograph> fromDirectory(Path root) {
    return directory(root, DIAGNOSIS_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in {@code
   * DIAGNOSIS_LABELS.named(...)}.
   */
  public static DirectorySource.Builder<SkinPhotograph> directory(
      Path root, Labels<String> labels) {
    return DirectorySource.perClass(root, labels, SkinPhotograph::new)
        .extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<SkinPhotograph> table() {
    return SampleTable.builder(
        "SkinPhotograph",
        SkinPhotographSamples::read,
        SkinPhotographSamples::visit,
        "photograph",
        "diagnosis");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<SkinPhotograph> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<SkinPhotograph> check() {
    return SampleCheck.builder("SkinPhotograph", SkinPhotographSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<SkinPhotograph> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<SkinPhotograph> statistics() {
    return SampleStatistics.builder(SkinPhotographSequence::builder, SkinPhotographSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(SkinPhotographBatch batch, Path png) {
    ContactSheet.write(
        SkinPhotographSequence.PHOTOGRAPH, SkinPhotographSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(SkinPhotographSequence sequence, int sample, Path png) {
    try (SkinPhotographBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(SkinPhotographSequence.PHOTOGRAPH, epochs, png);
    }
  }

  private static SkinPhotograph read(TableRow row) {
    return new SkinPhotograph(
        row.getPath("photograph"), row.getLabel("diagnosis", DIAGNOSIS_LABELS));
  }

  private static void visit(SkinPhotograph sample, RowVisitor row) {
    row.file("photograph", sample.photograph(), SkinPhotographSequence.PHOTOGRAPH);
    row.label("diagnosis", sample.diagnosis(), DIAGNOSIS_LABELS, SkinPhotographSequence.DIAGNOSIS);
  }
}
