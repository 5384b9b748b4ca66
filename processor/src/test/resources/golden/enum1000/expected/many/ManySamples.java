package many;

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

/** Where {@link Many} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class ManySamples {
  /** The classes of thing and what they are called in files. */
  public static final Labels<Thing> THING_LABELS = Labels.of(Thing.class);

  private static final SampleTable<Many> TABLE =
      SampleTable.of("Many", List.of("x", "thing"), ManySamples::read, ManySamples::write);

  private ManySamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Many> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Many> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Many> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Many> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Many> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Many> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Many> check() {
    return SampleCheck.<Many>of("Many").label("thing", Many::thing, ManySequence.THING_NAMES);
  }

  private static Many read(TableRow row) {
    return new Many(
        row.getFloat("x"),
        row.getLabel("thing", THING_LABELS));
  }

  private static void write(Many sample, RowWriter row) {
    row.put("x", sample.x());
    row.putLabel("thing", sample.thing(), THING_LABELS);
  }
}
