package swapped;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.folder.DirectorySource;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Frame} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FrameSamples {
  private static final SampleTable<Frame> TABLE =
      SampleTable.of("Frame", List.of("file"), FrameSamples::read, FrameSamples::write);

  private FrameSamples() {}

  /**
   * A sample for each picture below {@code root}. One {@code SourceException} names everything
   * that is wrong.
   */
  public static List<Frame> fromDirectory(Path root) {
    return directory(root).read();
  }

  /** As {@link #fromDirectory}, with settings. */
  public static DirectorySource<Frame> directory(Path root) {
    return DirectorySource.unlabelled(root, file -> new Frame(file.toUri()))
        .extensions(DirectorySource.PICTURES);
  }

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Frame> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Frame> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Frame> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Frame> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Frame> table() {
    return TABLE;
  }

  /** Looks at every file and counts the samples, before training. */
  public static CheckReport check(List<Frame> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Frame> check() {
    return SampleCheck.<Frame>of("Frame")
        .file("file", sample -> Path.of(sample.file()), FrameSequence.FILE);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FrameBatch batch, Path png) {
    ContactSheet.of(FrameSequence.FILE).write(batch.file(), png);
  }

  private static Frame read(TableRow row) {
    return new Frame(
        row.getPathUri("file"));
  }

  private static void write(Frame sample, RowWriter row) {
    row.putPath("file", sample.file());
  }
}
