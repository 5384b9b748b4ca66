package clashes;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.Labels;
import dev.sheaf.source.check.CheckReport;
import dev.sheaf.source.check.SampleCheck;
import dev.sheaf.source.table.RowWriter;
import dev.sheaf.source.table.SampleTable;
import dev.sheaf.source.table.TableRow;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/** Where {@link Shape} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SuppressWarnings("deprecation")
@SheafGenerated
public final class ShapeSamples {
  /** The classes of list and what they are called in files. */
  public static final Labels<List> LIST_LABELS = Labels.of(List.class);

  private static final SampleTable<Shape> TABLE =
      SampleTable.of(
          "Shape",
          java.util.List.of("sides", "list"),
          ShapeSamples::read,
          ShapeSamples::write);

  private ShapeSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static java.util.List<Shape> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(java.util.List<Shape> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static java.util.List<Shape> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(java.util.List<Shape> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Shape> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(java.util.List<Shape> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Shape> check() {
    return SampleCheck.<Shape>of("Shape").label("list", Shape::list, ShapeSequence.LIST_NAMES);
  }

  private static Shape read(TableRow row) {
    return new Shape(
        row.getFloat("sides"),
        row.getLabel("list", LIST_LABELS));
  }

  private static void write(Shape sample, RowWriter row) {
    row.put("sides", sample.sides());
    row.putLabel("list", sample.list(), LIST_LABELS);
  }
}
