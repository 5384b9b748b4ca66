package builders;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Builder} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderSamples {
  /** The classes of trade and what they are called in files. */
  public static final Labels<Builder.Trade> TRADE_LABELS = Labels.of(Builder.Trade.class);

  private static final SampleTable<Builder> TABLE =
      SampleTable.of(
          "Builder",
          List.of("age", "trade"),
          BuilderSamples::read,
          BuilderSamples::write);

  private BuilderSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Builder> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Builder> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Builder> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Builder> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Builder> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Builder> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Builder> check() {
    return SampleCheck.<Builder>of("Builder")
        .label("trade", Builder::trade, BuilderSequence.TRADE_NAMES);
  }

  private static Builder read(TableRow row) {
    return new Builder(
        row.getFloat("age"),
        row.getLabel("trade", TRADE_LABELS));
  }

  private static void write(Builder sample, RowWriter row) {
    row.put("age", sample.age());
    row.putLabel("trade", sample.trade(), TRADE_LABELS);
  }
}
