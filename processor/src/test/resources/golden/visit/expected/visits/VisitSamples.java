package visits;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Visit} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class VisitSamples {
  /** The classes of part and what they are called in files. */
  public static final Labels<Season> PART_LABELS =
      Labels.of(Season.class).named(Season.WINTER, "cold season", "hiver");

  private static final SampleTable<Visit> TABLE =
      SampleTable.of(
          "Visit",
          List.of("day", "time", "prices", "season", "season of year", "guests"),
          VisitSamples::read,
          VisitSamples::write);

  private VisitSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Visit> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Visit> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Visit> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Visit> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Visit> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Visit> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Visit> check() {
    return SampleCheck.<Visit>of("Visit").label("part", Visit::part, VisitSequence.PART_NAMES);
  }

  private static Visit read(TableRow row) {
    return new Visit(
        row.get("day", LocalDate::parse),
        row.get("time", Clock::parse),
        row.getList("prices", BigDecimal::new),
        row.get("season", Season::valueOf),
        row.getLabel("season of year", PART_LABELS),
        row.getInt("guests"));
  }

  private static void write(Visit sample, RowWriter row) {
    row.put("day", sample.day());
    row.put("time", Clock.format(sample.time()));
    row.put("prices", sample.prices());
    row.put("season", sample.season());
    row.putLabel("season of year", sample.part(), PART_LABELS);
    row.put("guests", sample.guests());
  }
}
