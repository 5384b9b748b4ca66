package wide;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Wide} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class WideSamples {
  private static final SampleTable<Wide> TABLE =
      SampleTable.of(
          "Wide",
          List.of(
              "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12",
              "c13", "c14", "c15", "c16", "c17", "c18", "c19", "c20", "c21", "c22", "c23", "c24",
              "c25", "c26", "c27", "c28", "c29", "c30", "c31", "c32", "c33", "c34", "c35", "c36",
              "c37", "c38", "c39"),
          WideSamples::read,
          WideSamples::write);

  private WideSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Wide> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Wide> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Wide> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Wide> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Wide> table() {
    return TABLE;
  }

  /** Counts the samples, before training. */
  public static CheckReport check(List<Wide> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Wide> check() {
    return SampleCheck.<Wide>of("Wide");
  }

  private static Wide read(TableRow row) {
    return new Wide(
        row.getByte("c0"),
        row.getShort("c1"),
        row.getInt("c2"),
        row.getLong("c3"),
        row.getFloat("c4"),
        row.getDouble("c5"),
        row.getByte("c6"),
        row.getShort("c7"),
        row.getInt("c8"),
        row.getLong("c9"),
        row.getFloat("c10"),
        row.getDouble("c11"),
        row.getByte("c12"),
        row.getShort("c13"),
        row.getInt("c14"),
        row.getLong("c15"),
        row.getFloat("c16"),
        row.getDouble("c17"),
        row.getByte("c18"),
        row.getShort("c19"),
        row.getInt("c20"),
        row.getLong("c21"),
        row.getFloat("c22"),
        row.getDouble("c23"),
        row.getByte("c24"),
        row.getShort("c25"),
        row.getInt("c26"),
        row.getLong("c27"),
        row.getFloat("c28"),
        row.getDouble("c29"),
        row.getByte("c30"),
        row.getShort("c31"),
        row.getInt("c32"),
        row.getLong("c33"),
        row.getFloat("c34"),
        row.getDouble("c35"),
        row.getByte("c36"),
        row.getShort("c37"),
        row.getInt("c38"),
        row.getLong("c39"));
  }

  private static void write(Wide sample, RowWriter row) {
    row.put("c0", sample.c0());
    row.put("c1", sample.c1());
    row.put("c2", sample.c2());
    row.put("c3", sample.c3());
    row.put("c4", sample.c4());
    row.put("c5", sample.c5());
    row.put("c6", sample.c6());
    row.put("c7", sample.c7());
    row.put("c8", sample.c8());
    row.put("c9", sample.c9());
    row.put("c10", sample.c10());
    row.put("c11", sample.c11());
    row.put("c12", sample.c12());
    row.put("c13", sample.c13());
    row.put("c14", sample.c14());
    row.put("c15", sample.c15());
    row.put("c16", sample.c16());
    row.put("c17", sample.c17());
    row.put("c18", sample.c18());
    row.put("c19", sample.c19());
    row.put("c20", sample.c20());
    row.put("c21", sample.c21());
    row.put("c22", sample.c22());
    row.put("c23", sample.c23());
    row.put("c24", sample.c24());
    row.put("c25", sample.c25());
    row.put("c26", sample.c26());
    row.put("c27", sample.c27());
    row.put("c28", sample.c28());
    row.put("c29", sample.c29());
    row.put("c30", sample.c30());
    row.put("c31", sample.c31());
    row.put("c32", sample.c32());
    row.put("c33", sample.c33());
    row.put("c34", sample.c34());
    row.put("c35", sample.c35());
    row.put("c36", sample.c36());
    row.put("c37", sample.c37());
    row.put("c38", sample.c38());
    row.put("c39", sample.c39());
  }
}
