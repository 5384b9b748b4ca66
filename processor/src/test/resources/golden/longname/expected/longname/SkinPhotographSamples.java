package longname;

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

/** Where {@link SkinPhotograph} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class SkinPhotographSamples {
  /** The classes of diagnosis and what they are called in files. */
  public static final Labels<String> DIAGNOSIS_LABELS =
      Labels.of(SkinPhotographSequence.DIAGNOSIS_NAMES);

  private static final SampleTable<SkinPhotograph> TABLE =
      SampleTable.of(
          "SkinPhotograph",
          List.of("photograph", "diagnosis"),
          SkinPhotographSamples::read,
          SkinPhotographSamples::write);

  private SkinPhotographSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<SkinPhotograph> fromDirectory(Path root) {
    return directory(root, DIAGNOSIS_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in
   * {@code DIAGNOSIS_LABELS.named(...)}.
   */
  public static DirectorySource<SkinPhotograph> directory(Path root, Labels<String> labels) {
    return DirectorySource.perClass(root, labels, SkinPhotograph::new)
        .extensions(DirectorySource.PICTURES);
  }

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<SkinPhotograph> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<SkinPhotograph> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<SkinPhotograph> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<SkinPhotograph> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<SkinPhotograph> table() {
    return TABLE;
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<SkinPhotograph> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<SkinPhotograph> check() {
    return SampleCheck.<SkinPhotograph>of("SkinPhotograph")
        .file("photograph", SkinPhotograph::photograph, SkinPhotographSequence.PHOTOGRAPH)
        .label("diagnosis", SkinPhotograph::diagnosis, SkinPhotographSequence.DIAGNOSIS_NAMES);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(SkinPhotographBatch batch, Path png) {
    ContactSheet.of(SkinPhotographSequence.PHOTOGRAPH)
        .classes(batch.diagnosis(), SkinPhotographSequence.DIAGNOSIS_NAMES)
        .write(batch.photograph(), png);
  }

  private static SkinPhotograph read(TableRow row) {
    return new SkinPhotograph(
        row.getPath("photograph"),
        row.getLabel("diagnosis", DIAGNOSIS_LABELS));
  }

  private static void write(SkinPhotograph sample, RowWriter row) {
    row.putPath("photograph", sample.photograph());
    row.putLabel("diagnosis", sample.diagnosis(), DIAGNOSIS_LABELS);
  }
}
