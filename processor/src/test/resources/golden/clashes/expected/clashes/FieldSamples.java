package clashes;

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

/** Where {@link Field} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class FieldSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Role> ANIMAL_LABELS = Labels.of(Role.class);

  private static final SampleTable<Field> TABLE =
      SampleTable.of("Field", List.of("age", "animal"), FieldSamples::read, FieldSamples::write);

  private FieldSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Field> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Field> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Field> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Field> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Field> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Field> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Field> check() {
    return SampleCheck.<Field>of("Field")
        .label("animal", Field::animal, FieldSequence.ANIMAL_NAMES);
  }

  private static Field read(TableRow row) {
    return new Field(
        row.getFloat("age"),
        row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void write(Field sample, RowWriter row) {
    row.put("age", sample.age());
    row.putLabel("animal", sample.animal(), ANIMAL_LABELS);
  }
}
