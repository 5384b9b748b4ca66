package strict;

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

/** Where {@link Reading} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class ReadingSamples {
  /** The classes of sky and what they are called in files. */
  public static final Labels<Reading.Sky> SKY_LABELS = Labels.of(Reading.Sky.class);

  private static final SampleTable<Reading> TABLE =
      SampleTable.of(
          "Reading",
          List.of("celsius", "sky"),
          ReadingSamples::read,
          ReadingSamples::write);

  private ReadingSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Reading> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Reading> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Reading> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Reading> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Reading> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Reading> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Reading> check() {
    return SampleCheck.<Reading>of("Reading")
        .label("sky", Reading::sky, ReadingSequence.SKY_NAMES);
  }

  private static Reading read(TableRow row) {
    return new Reading(
        row.getDouble("celsius"),
        row.getLabel("sky", SKY_LABELS));
  }

  private static void write(Reading sample, RowWriter row) {
    row.put("celsius", sample.celsius());
    row.putLabel("sky", sample.sky(), SKY_LABELS);
  }
}
