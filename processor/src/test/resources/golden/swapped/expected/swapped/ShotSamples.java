package swapped;

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

/** Where {@link Shot} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ShotSamples {
  /** The classes of distance and what they are called in files. */
  public static final Labels<Integer> DISTANCE_LABELS = Labels.indices(ShotSequence.DISTANCE_NAMES);

  private ShotSamples() {}

  /**
   * A sample for each picture below {@code root}, which has a folder for each class. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<Shot> fromDirectory(Path root) {
    return directory(root, DISTANCE_LABELS).read();
  }

  /**
   * As {@link #fromDirectory}, with settings, and with other names for the folders, as in {@code
   * DISTANCE_LABELS.named(...)}.
   */
  public static DirectorySource.Builder<Shot> directory(Path root, Labels<Integer> labels) {
    return DirectorySource.perClass(root, labels, (file, label) -> new Shot(label, file.toString()))
        .extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Shot> table() {
    return SampleTable.builder("Shot", ShotSamples::read, ShotSamples::visit, "distance", "file");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Shot> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Shot> check() {
    return SampleCheck.builder("Shot", ShotSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Shot> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Shot> statistics() {
    return SampleStatistics.builder(ShotSequence::builder, ShotSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(ShotBatch batch, Path png) {
    ContactSheet.write(ShotSequence.FILE, ShotSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(ShotSequence sequence, int sample, Path png) {
    try (ShotBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ShotSequence.FILE, epochs, png);
    }
  }

  private static Shot read(TableRow row) {
    return new Shot(row.getLabelIndex("distance", DISTANCE_LABELS), row.getPathText("file"));
  }

  private static void visit(Shot sample, RowVisitor row) {
    row.label("distance", sample.distance(), DISTANCE_LABELS, ShotSequence.DISTANCE);
    row.file("file", sample.file(), ShotSequence.FILE);
  }
}
