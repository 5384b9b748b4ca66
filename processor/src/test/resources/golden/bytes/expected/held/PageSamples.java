package held;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowVisitor;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import dev.sheaf.statistics.SampleStatistics;
import dev.sheaf.statistics.StatisticsReport;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Page} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PageSamples {
  /** The classes of kind and what they are called in files. */
  public static final Labels<Kind> KIND_LABELS = Labels.of(Kind.class);

  private PageSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Page> table() {
    return SampleTable.builder(
        "Page", PageSamples::read, PageSamples::visit, "scan", "regions", "stamp", "cover", "kind");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Page> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Page> check() {
    return SampleCheck.builder("Page", PageSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Page> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Page> statistics() {
    return SampleStatistics.builder(PageSequence::builder, PageSamples::visit);
  }

  /** Draws each {@code scan} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewScan(PageBatch batch, Path png) {
    ContactSheet.write(PageSequence.SCAN, PageSequence.SCHEMA, batch, png, PageSequence.REGIONS);
  }

  /**
   * Draws {@code scan} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedScan(PageSequence sequence, int sample, Path png) {
    try (PageBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(PageSequence.SCAN, epochs, png, PageSequence.REGIONS);
    }
  }

  /** Draws each {@code stamp} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewStamp(PageBatch batch, Path png) {
    ContactSheet.write(PageSequence.STAMP, PageSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code stamp} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedStamp(PageSequence sequence, int sample, Path png) {
    try (PageBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(PageSequence.STAMP, epochs, png);
    }
  }

  /** Draws each {@code cover} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewCover(PageBatch batch, Path png) {
    ContactSheet.write(PageSequence.COVER, PageSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code cover} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedCover(PageSequence sequence, int sample, Path png) {
    try (PageBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(PageSequence.COVER, epochs, png);
    }
  }

  private static Page read(TableRow row) {
    return new Page(
        row.getBytes("scan"),
        row.getBytes("regions"),
        row.getByteBuffer("stamp"),
        row.get("cover", Archived::parse),
        row.getLabel("kind", KIND_LABELS));
  }

  private static void visit(Page sample, RowVisitor row) {
    row.file("scan", sample.scan(), PageSequence.SCAN);
    row.file("regions", sample.regions(), PageSequence.REGIONS);
    row.file("stamp", sample.stamp(), PageSequence.STAMP);
    row.file("cover", sample.cover(), PageSequence.COVER);
    row.label("kind", sample.kind(), KIND_LABELS, PageSequence.KIND);
  }
}
