package swapped;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
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

/** Where {@link Frame} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FrameSamples {
  private FrameSamples() {}

  /**
   * A sample for each picture below {@code root}. One {@code SourceException} names everything that
   * is wrong.
   */
  public static List<Frame> fromDirectory(Path root) {
    return directory(root).read();
  }

  /** As {@link #fromDirectory}, with settings. */
  public static DirectorySource.Builder<Frame> directory(Path root) {
    return DirectorySource.unlabelled(root, file -> new Frame(file.toUri()))
        .extensions(DirectorySource.PICTURES);
  }

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Frame> table() {
    return SampleTable.builder("Frame", FrameSamples::read, FrameSamples::visit, "file");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Frame> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Frame> check() {
    return SampleCheck.builder("Frame", FrameSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Frame> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Frame> statistics() {
    return SampleStatistics.builder(FrameSequence::builder, FrameSamples::visit);
  }

  /** Draws each picture of a batch as the model sees it, with labels, into a PNG file. */
  public static void preview(FrameBatch batch, Path png) {
    ContactSheet.write(FrameSequence.FILE, FrameSequence.SCHEMA, batch, png);
  }

  /**
   * Draws the picture of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmented(FrameSequence sequence, int sample, Path png) {
    try (FrameBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(FrameSequence.FILE, epochs, png);
    }
  }

  private static Frame read(TableRow row) {
    return new Frame(row.getPathUri("file"));
  }

  private static void visit(Frame sample, RowVisitor row) {
    row.file("file", sample.file(), FrameSequence.FILE);
  }
}
