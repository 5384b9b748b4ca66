package scans;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Scan} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ScanSamples {
  private static final SampleTable<Scan> TABLE =
      SampleTable.of(
          "Scan",
          List.of("grey", "last", "bytes", "cropped"),
          ScanSamples::read,
          ScanSamples::write);

  private ScanSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Scan> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Scan> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Scan> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Scan> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Scan> table() {
    return TABLE;
  }

  /** Looks at every file and counts the samples, before training. */
  public static CheckReport check(List<Scan> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Scan> check() {
    return SampleCheck.<Scan>of("Scan")
        .file("grey", sample -> Path.of(sample.grey()), ScanSequence.GREY)
        .file("last", sample -> Path.of(sample.last()), ScanSequence.LAST)
        .file("bytes", Scan::bytes, ScanSequence.BYTES)
        .file("cropped", Scan::cropped, ScanSequence.CROPPED);
  }

  /** Draws each {@code grey} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewGrey(ScanBatch batch, Path png) {
    ContactSheet.of(ScanSequence.GREY).write(batch.grey(), png);
  }

  /** Draws each {@code last} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewLast(ScanBatch batch, Path png) {
    ContactSheet.of(ScanSequence.LAST).write(batch.last(), png);
  }

  /** Draws each {@code bytes} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewBytes(ScanBatch batch, Path png) {
    ContactSheet.of(ScanSequence.BYTES).write(batch.bytes(), png);
  }

  /** Draws each {@code cropped} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewCropped(ScanBatch batch, Path png) {
    ContactSheet.of(ScanSequence.CROPPED).write(batch.cropped(), png);
  }

  private static Scan read(TableRow row) {
    return new Scan(
        row.getPathText("grey"),
        row.getPathUri("last"),
        row.getPath("bytes"),
        row.getPath("cropped"));
  }

  private static void write(Scan sample, RowWriter row) {
    row.putPath("grey", sample.grey());
    row.putPath("last", sample.last());
    row.putPath("bytes", sample.bytes());
    row.putPath("cropped", sample.cropped());
  }
}
