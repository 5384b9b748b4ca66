package zoo;

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

/** Where {@link Zoo.Pet} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
public final class Zoo_PetSamples {
  /** The classes of animal and what they are called in files. */
  public static final Labels<Zoo.Animal> ANIMAL_LABELS = Labels.of(Zoo.Animal.class);

  private static final SampleTable<Zoo.Pet> TABLE =
      SampleTable.of(
          "Zoo.Pet",
          List.of("age", "animal"),
          Zoo_PetSamples::read,
          Zoo_PetSamples::write);

  private Zoo_PetSamples() {}

  /**
   * A sample for each line of a CSV or TSV file whose first line names the components. One
   * {@code SourceException} names everything that is wrong.
   */
  public static List<Zoo.Pet> fromCsv(Path file) {
    return TABLE.readCsv(file);
  }

  /** Writes a file that {@link #fromCsv} reads. */
  public static void toCsv(List<Zoo.Pet> samples, Path file) {
    TABLE.writeCsv(samples, file);
  }

  /** As {@link #fromCsv}, for a file with a JSON object in each line. */
  public static List<Zoo.Pet> fromJsonLines(Path file) {
    return TABLE.readJsonLines(file);
  }

  /** Writes a file that {@link #fromJsonLines} reads. */
  public static void toJsonLines(List<Zoo.Pet> samples, Path file) {
    TABLE.writeJsonLines(samples, file);
  }

  /** As the four above, with settings such as separator and charset. */
  public static SampleTable<Zoo.Pet> table() {
    return TABLE;
  }

  /** Counts the classes, before training. */
  public static CheckReport check(List<Zoo.Pet> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<Zoo.Pet> check() {
    return SampleCheck.<Zoo.Pet>of("Zoo.Pet")
        .label("animal", Zoo.Pet::animal, Zoo_PetSequence.ANIMAL_NAMES);
  }

  private static Zoo.Pet read(TableRow row) {
    return new Zoo.Pet(
        row.getFloat("age"),
        row.getLabel("animal", ANIMAL_LABELS));
  }

  private static void write(Zoo.Pet sample, RowWriter row) {
    row.put("age", sample.age());
    row.putLabel("animal", sample.animal(), ANIMAL_LABELS);
  }
}
