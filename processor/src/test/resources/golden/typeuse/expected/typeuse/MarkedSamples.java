package typeuse;

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

/** Where {@link Marked} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class MarkedSamples {
  /** The classes of given and what they are called in files. */
  public static final Labels<Marked.Answer> GIVEN_LABELS = Labels.of(Marked.Answer.class);

  /** The classes of last and what they are called in files. */
  public static final Labels<Marked.Answer> LAST_LABELS = Labels.of(Marked.Answer.class);

  private static final SampleTable<Marked> TABLE =
      SampleTable.of(
          "Marked",
          List.of("values", "given", "last"),
          MarkedSamples::read,
          MarkedSamples::write);

  private MarkedSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Marked> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Marked> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Marked> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Marked> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Marked> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Marked> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Marked> check() {
    return SampleCheck.<Marked>of("Marked")
        .label("given", Marked::given, MarkedSequence.GIVEN_NAMES)
        .label("last", Marked::last, MarkedSequence.LAST_NAMES);
  }

  private static Marked read(TableRow row) {
    return new Marked(
        row.getFloats("values"),
        row.getLabelSet("given", GIVEN_LABELS),
        row.getLabel("last", LAST_LABELS));
  }

  private static void write(Marked sample, RowWriter row) {
    row.put("values", sample.values());
    row.putLabels("given", sample.given(), GIVEN_LABELS);
    row.putLabel("last", sample.last(), LAST_LABELS);
  }
}
