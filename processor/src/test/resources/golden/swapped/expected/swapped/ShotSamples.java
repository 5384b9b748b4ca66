package swapped;

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

/** Where {@link Shot} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ShotSamples {
  /** The classes of distance and what they are called in files. */
  public static final Labels<Integer> DISTANCE_LABELS = Labels.indices(ShotSequence.DISTANCE_NAMES);

  private static final SampleTable<Shot> TABLE =
      SampleTable.of("Shot", List.of("distance", "file"), ShotSamples::read, ShotSamples::write);

  private ShotSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Shot> fromDirectory(Path root) {
    return directory(root, DISTANCE_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in
   * {@code DISTANCE_LABELS.named(...)}.
   */
  public static DirectorySource<Shot> directory(Path root, Labels<Integer> labels) {
    return DirectorySource.perClass(root, labels, (file, label) -> new Shot(label, file.toString()))
        .extensions(DirectorySource.PICTURES);
  }

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Shot> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Shot> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Shot> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Shot> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Shot> table() {
    return TABLE;
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Shot> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Shot> check() {
    return SampleCheck.<Shot>of("Shot")
        .label("distance", Shot::distance, ShotSequence.DISTANCE_NAMES)
        .file("file", sample -> Path.of(sample.file()), ShotSequence.FILE);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(ShotBatch batch, Path png) {
    ContactSheet.of(ShotSequence.FILE)
        .classes(batch.distance(), ShotSequence.DISTANCE_NAMES)
        .write(batch.file(), png);
  }

  private static Shot read(TableRow row) {
    return new Shot(
        row.getLabelIndex("distance", DISTANCE_LABELS),
        row.getPathText("file"));
  }

  private static void write(Shot sample, RowWriter row) {
    row.putLabel("distance", sample.distance(), DISTANCE_LABELS);
    row.putPath("file", sample.file());
  }
}
