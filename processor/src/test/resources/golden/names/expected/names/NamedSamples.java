package names;

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

/** Where {@link Named} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class NamedSamples {
  /** The classes of insect and what they are called in files. */
  public static final Labels<String> INSECT_LABELS = Labels.of(NamedSequence.INSECT_NAMES);

  private static final SampleTable<Named> TABLE =
      SampleTable.of("Named", List.of("x", "insect"), NamedSamples::read, NamedSamples::write);

  private NamedSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Named> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Named> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Named> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Named> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Named> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Named> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Named> check() {
    return SampleCheck.<Named>of("Named")
        .label("insect", Named::insect, NamedSequence.INSECT_NAMES);
  }

  private static Named read(TableRow row) {
    return new Named(
        row.getFloats("x"),
        row.getLabel("insect", INSECT_LABELS));
  }

  private static void write(Named sample, RowWriter row) {
    row.put("x", sample.x());
    row.putLabel("insect", sample.insect(), INSECT_LABELS);
  }
}
