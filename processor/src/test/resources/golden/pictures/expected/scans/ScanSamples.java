package scans;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
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

/** Where {@link Scan} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScanSamples {
  private ScanSamples() {}

  /** Reads and writes CSV, TSV and JSON Lines files. */
  public static SampleTable.Builder<Scan> table() {
    return SampleTable.builder(
        "Scan", ScanSamples::read, ScanSamples::visit, "grey", "last", "bytes", "cropped");
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Scan> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck.Builder<Scan> check() {
    return SampleCheck.builder("Scan", ScanSamples::visit);
  }

  /**
   * Mean and standard deviation of pixels and numbers, and counts of classes, over the samples
   * given: give the training part only.
   */
  public static StatisticsReport statistics(List<Scan> samples) {
    return statistics().run(samples);
  }

  /** As {@code statistics(samples)}, with settings. */
  public static SampleStatistics.Builder<Scan> statistics() {
    return SampleStatistics.builder(ScanSequence::builder, ScanSamples::visit);
  }

  /** Draws each {@code grey} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewGrey(ScanBatch batch, Path png) {
    ContactSheet.write(ScanSequence.GREY, ScanSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code grey} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedGrey(ScanSequence sequence, int sample, Path png) {
    try (ScanBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ScanSequence.GREY, epochs, png);
    }
  }

  /** Draws each {@code last} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewLast(ScanBatch batch, Path png) {
    ContactSheet.write(ScanSequence.LAST, ScanSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code last} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedLast(ScanSequence sequence, int sample, Path png) {
    try (ScanBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ScanSequence.LAST, epochs, png);
    }
  }

  /** Draws each {@code bytes} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewBytes(ScanBatch batch, Path png) {
    ContactSheet.write(ScanSequence.BYTES, ScanSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code bytes} of one sample as the model sees it in the first 32 epochs, into a PNG file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedBytes(ScanSequence sequence, int sample, Path png) {
    try (ScanBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ScanSequence.BYTES, epochs, png);
    }
  }

  /** Draws each {@code cropped} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewCropped(ScanBatch batch, Path png) {
    ContactSheet.write(ScanSequence.CROPPED, ScanSequence.SCHEMA, batch, png);
  }

  /**
   * Draws {@code cropped} of one sample as the model sees it in the first 32 epochs, into a PNG
   * file.
   *
   * @param sample its index in the list that the sequence was built from
   */
  public static void previewAugmentedCropped(ScanSequence sequence, int sample, Path png) {
    try (ScanBatch epochs = sequence.draws(sample, 32)) {
      ContactSheet.writeEpochs(ScanSequence.CROPPED, epochs, png);
    }
  }

  private static Scan read(TableRow row) {
    return new Scan(
        row.getPathText("grey"),
        row.getPathUri("last"),
        row.getPath("bytes"),
        row.getPath("cropped"));
  }

  private static void visit(Scan sample, RowVisitor row) {
    row.file("grey", sample.grey(), ScanSequence.GREY);
    row.file("last", sample.last(), ScanSequence.LAST);
    row.file("bytes", sample.bytes(), ScanSequence.BYTES);
    row.file("cropped", sample.cropped(), ScanSequence.CROPPED);
  }
}
