package tags;

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

/** Where {@link Tagged} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class TaggedSamples {
  /** The classes of seen and what they are called in files. */
  public static final Labels<Tagged.Tag> SEEN_LABELS = Labels.of(Tagged.Tag.class);

  /** The classes of said and what they are called in files. */
  public static final Labels<Tagged.Tag> SAID_LABELS = Labels.of(Tagged.Tag.class);

  /** The classes of marks and what they are called in files. */
  public static final Labels<Integer> MARKS_LABELS = Labels.indices(TaggedSequence.MARKS_NAMES);

  private static final SampleTable<Tagged> TABLE =
      SampleTable.of(
          "Tagged",
          List.of("seen", "said", "marks"),
          TaggedSamples::read,
          TaggedSamples::write);

  private TaggedSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Tagged> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Tagged> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Tagged> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Tagged> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Tagged> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Tagged> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Tagged> check() {
    return SampleCheck.<Tagged>of("Tagged")
        .label("seen", Tagged::seen, TaggedSequence.SEEN_NAMES)
        .label("said", Tagged::said, TaggedSequence.SAID_NAMES)
        .label("marks", Tagged::marks, TaggedSequence.MARKS_NAMES);
  }

  private static Tagged read(TableRow row) {
    return new Tagged(
        row.getLabelSet("seen", SEEN_LABELS),
        row.getLabelSet("said", SAID_LABELS),
        row.getLabelIndices("marks", MARKS_LABELS));
  }

  private static void write(Tagged sample, RowWriter row) {
    row.putLabels("seen", sample.seen(), SEEN_LABELS);
    row.putLabels("said", sample.said(), SAID_LABELS);
    row.putLabels("marks", sample.marks(), MARKS_LABELS);
  }
}
