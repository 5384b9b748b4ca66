package pairs;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.image.ContactSheet;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link Pair} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class PairSamples {
  /** The classes of same and what they are called in files. */
  public static final Labels<Pair.Same> SAME_LABELS = Labels.of(Pair.Same.class);

  private static final SampleTable<Pair> TABLE =
      SampleTable.of(
          "Pair",
          List.of("left", "right", "baseline", "same", "distance", "trust"),
          PairSamples::read,
          PairSamples::write);

  private PairSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Pair> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Pair> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Pair> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Pair> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Pair> table() {
    return TABLE;
  }

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<Pair> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Pair> check() {
    return SampleCheck.<Pair>of("Pair")
        .file("left", Pair::left, PairSequence.LEFT)
        .file("right", Pair::right, PairSequence.RIGHT)
        .label("same", Pair::same, PairSequence.SAME_NAMES);
  }

  /** Draws each {@code left} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewLeft(PairBatch batch, Path png) {
    ContactSheet.of(PairSequence.LEFT)
        .classes(batch.same(), PairSequence.SAME_NAMES)
        .numbers(batch.distance())
        .write(batch.left(), png);
  }

  /** Draws each {@code right} of a batch as the model sees it, with labels, into a PNG file. */
  public static void previewRight(PairBatch batch, Path png) {
    ContactSheet.of(PairSequence.RIGHT)
        .classes(batch.same(), PairSequence.SAME_NAMES)
        .numbers(batch.distance())
        .write(batch.right(), png);
  }

  private static Pair read(TableRow row) {
    return new Pair(
        row.getPath("left"),
        row.getPath("right"),
        row.getDouble("baseline"),
        row.getLabel("same", SAME_LABELS),
        row.getLong("distance"),
        row.getShort("trust"));
  }

  private static void write(Pair sample, RowWriter row) {
    row.putPath("left", sample.left());
    row.putPath("right", sample.right());
    row.put("baseline", sample.baseline());
    row.putLabel("same", sample.same(), SAME_LABELS);
    row.put("distance", sample.distance());
    row.put("trust", sample.trust());
  }
}
