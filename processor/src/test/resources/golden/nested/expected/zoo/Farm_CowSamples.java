package zoo;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Farm.Cow} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class Farm_CowSamples {
  private static final SampleTable<Farm.Cow> TABLE =
      SampleTable.of(
          "Farm.Cow",
          List.of("milk", "price"),
          Farm_CowSamples::read,
          Farm_CowSamples::write);

  private Farm_CowSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Farm.Cow> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Farm.Cow> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Farm.Cow> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Farm.Cow> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Farm.Cow> table() {
    return TABLE;
  }

  /** Counts the samples, before training. */
  public static CheckReport check(List<Farm.Cow> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Farm.Cow> check() {
    return SampleCheck.<Farm.Cow>of("Farm.Cow");
  }

  private static Farm.Cow read(TableRow row) {
    return new Farm.Cow(
        row.getFloat("milk"),
        row.getFloat("price"));
  }

  private static void write(Farm.Cow sample, RowWriter row) {
    row.put("milk", sample.milk());
    row.put("price", sample.price());
  }
}
