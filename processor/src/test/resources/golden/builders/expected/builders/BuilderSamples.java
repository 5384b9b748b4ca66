package builders;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.CheckReport;
import dev.sheaf.source.Labels;
import dev.sheaf.source.RowWriter;
import dev.sheaf.source.SampleCheck;
import dev.sheaf.source.SampleTable;
import dev.sheaf.source.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link builders.Builder} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class BuilderSamples {
  /** The classes of trade and what they are called in files. */
  public static final Labels<Builder.Trade> TRADE_LABELS = Labels.of(Builder.Trade.class);

  private static final SampleTable<builders.Builder> TABLE =
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
  public static List<builders.Builder> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<builders.Builder> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<builders.Builder> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<builders.Builder> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<builders.Builder> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<builders.Builder> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<builders.Builder> check() {
    return SampleCheck.<builders.Builder>of("Builder")
        .label("trade", builders.Builder::trade, BuilderSequence.TRADE_NAMES);
  }

  private static builders.Builder read(TableRow row) {
    return new builders.Builder(
        row.getFloat("age"),
        row.getLabel("trade", TRADE_LABELS));
  }

  private static void write(builders.Builder sample, RowWriter row) {
    row.put("age", sample.age());
    row.putLabel("trade", sample.trade(), TRADE_LABELS);
  }
}
