package signals;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Signal} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class SignalSamples {
  private static final SampleTable<Signal> TABLE =
      SampleTable.of(
          "Signal",
          List.of("left", "right", "next"),
          SignalSamples::read,
          SignalSamples::write);

  private SignalSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Signal> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Signal> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Signal> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Signal> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Signal> table() {
    return TABLE;
  }

  /** Counts the samples, before training. */
  public static CheckReport check(List<Signal> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Signal> check() {
    return SampleCheck.<Signal>of("Signal");
  }

  private static Signal read(TableRow row) {
    return new Signal(
        row.getFloats("left"),
        row.getFloatList("right"),
        row.getDoubles("next"));
  }

  private static void write(Signal sample, RowWriter row) {
    row.put("left", sample.left());
    row.put("right", sample.right());
    row.put("next", sample.next());
  }
}
