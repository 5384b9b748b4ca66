package found;

import dev.sheaf.Classes;
import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.load.SampleBatch;
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

/** Where {@link Folder} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class FolderSamples {
  private FolderSamples() {}

  /**
   * A sample for each picture below {@code root}, whose class is the name of its folder. One {@code
   * SourceException} names everything that is wrong.
   */
  public static List<Folder> fromDirectory(Path root) {
    return directory(root).read();
  }

  /** As {@link #fromDirectory}, with settings. */
  public static DirectorySource.Builder<Folder> directory(Path root) {
    return DirectorySource.perFolder(root, Folder::new).extensions(DirectorySource.PICTURES);
  }

  /**
   * As {@link #fromDirectory}, with settings, and with the names that folders may have, as in
   * {@code Labels.of(classes.names())}.
   */
  public static DirectorySource.Builder<Folder> directory(Path root, Labels<String> labels) {
    return DirectorySource.perClass(root, labels, Folder::new).extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Folder> table() {
    return SampleTable.builder("Folder", FolderSamples::read, FolderSamples::visit, "file", "kind");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Folder> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Folder> check() {
    return SampleCheck.builder("Folder", FolderSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Folder> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Folder> statistics() {
    return SampleStatistics.builder(
        samples -> FolderSequence.builder(samples, Classes.of(samples, Folder::kind)),
        FolderSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FolderBatch batch, Path png) {
    ContactSheet.write(FolderSequence.FILE, SampleBatch.schemaOf(batch), batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(FolderSequence sequence, int sample, Path png) {
    try (FolderBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(FolderSequence.FILE, epochs, png);
    }
  }

  private static Folder read(TableRow row) {
    return new Folder(row.getPath("file"), row.getString("kind"));
  }

  private static void visit(Folder sample, RowVisitor row) {
    row.file("file", sample.file(), FolderSequence.FILE);
    row.label("kind", sample.kind(), "kind");
  }
}
